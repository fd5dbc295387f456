// Every JSON Feed by a schema of JSON Feed 1.1 (jsonfeed.org/version/1.1), with ajv.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { type Check, filesOf } from '../check.ts'

const text = { type: 'string' }
const address = { type: 'string', pattern: '^https?://' }
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
}
const extension = { '^_[A-Za-z]': { type: 'object' } }
const authors = {
  type: 'array',
  items: {
    type: 'object',
    minProperties: 1,
    properties: { name: text, url: address, avatar: address },
    additionalProperties: false,
  },
}
const item = {
  type: 'object',
  required: ['id'],
  anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
  properties: {
    id: { type: 'string', minLength: 1 },
    url: address,
    external_url: address,
    title: text,
    content_text: text,
    content_html: text,
    summary: text,
    image: address,
    banner_image: address,
    date_published: moment,
    date_modified: moment,
    authors,
    tags: { type: 'array', items: text },
    language: text,
    attachments: { type: 'array' },
  },
  patternProperties: extension,
  additionalProperties: false,
}
const FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language: text,
    expired: { type: 'boolean' },
    hubs: { type: 'array' },
    items: { type: 'array', items: item },
  },
  patternProperties: extension,
  additionalProperties: false,
}

export const check: Check = {
  name: 'JSON Feed',
  tool: 'ajv',
  run(sites) {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(FEED)
    const problems: string[] = []
    let looked = 0
    for (const site of sites)
      for (const path of filesOf(site, 'feed.json')) {
        looked += 1
        const feed: unknown = JSON.parse(readFileSync(join(site.folder, path), 'utf8'))
        if (!validate(feed))
          for (const { instancePath, message } of validate.errors ?? [])
            problems.push(`${site.name}: ${path}${instancePath} ${message}`)
      }
    if (looked === 0) problems.push('no site has a feed')
    return { looked: `${looked} feeds`, problems }
  },
}
