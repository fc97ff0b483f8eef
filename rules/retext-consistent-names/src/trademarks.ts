/** Names that everybody knows with a capital inside. */
export const trademarks = new Set(
  `GitHub GitLab YouTube LinkedIn WordPress JavaScript TypeScript CoffeeScript PayPal PlayStation PowerPoint SharePoint OneDrive OneNote
  ThinkPad MacBook AirPods AirDrop FaceTime iPhone iPad iPod iMac iOS iTunes iCloud macOS MySQL SQLite PostgreSQL MongoDB GraphQL OpenAI
  ChatGPT DeepMind SpaceX TikTok WhatsApp WeChat SoundCloud WikiLeaks BuzzFeed HuffPost FedEx JPMorgan ExxonMobil ConocoPhillips PepsiCo
  AstraZeneca GlaxoSmithKline BioNTech DoorDash WeWork LexisNexis QuickBooks TurboTax HarperCollins DreamWorks MetLife
  CrossFit ProPublica AccuWeather LibreOffice OpenOffice OpenStreetMap jQuery NumPy PyTorch TensorFlow DuckDuckGo eBay`
    .trim()
    .split(/\s+/)
)
