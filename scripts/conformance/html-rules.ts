// The rules of html-validate that our pages keep: all that it recommends but for four.
import type { ConfigData } from 'html-validate'

export const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Safari forgets that a list without bullets is a list, unless it is told.
    'no-redundant-role': 'off',
    // <search> is younger than the browsers and screen readers that the archive is made for.
    'prefer-native-element': 'off',
    // Headlines are as long as they were printed.
    'long-title': 'off',
    // The filters of the search page act as soon as they are changed.
    'wcag/h32': 'off',
  },
}
