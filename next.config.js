import createNextIntlPlugin from 'next-intl/plugin'

/**
 * The browser gets its messages read already, and so needs none of what reads them: a tenth of a form's script. The
 * server keeps reading them from the files themselves.
 * @type {import('next').NextConfig['turbopack']}
 */
const messagesForBrowsers = {
  rules: {
    '*.json': {
      condition: { all: ['browser', { path: /^src\/messages\// }] },
      loaders: [
        {
          loader: 'next-intl/extractor/catalogLoader',
          options: { messages: { format: 'json', precompile: true } },
        },
      ],
      as: '*.js',
    },
  },
  resolveAlias: {
    'use-intl/format-message': { browser: 'use-intl/format-message/format-only' },
  },
}

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types; a start must not wait for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: messagesForBrowsers,
}

export default createNextIntlPlugin('./src/server/i18n.ts')(config)
