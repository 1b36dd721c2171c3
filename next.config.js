import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types; a start must not wait for them.
  typescript: { ignoreBuildErrors: true },
}

export default createNextIntlPlugin('./src/server/i18n.ts')(config)
