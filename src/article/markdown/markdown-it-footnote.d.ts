// The plugin ships no types of its own.
declare module 'markdown-it-footnote' {
  import type { PluginSimple } from 'markdown-it'

  const footnote: PluginSimple
  // biome-ignore lint/style/noDefaultExport: the plugin exports itself so.
  export default footnote
}
