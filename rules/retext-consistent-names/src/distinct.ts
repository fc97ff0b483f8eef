/** Names that are close, and that readers know to be different; found in edited articles, judged by eye. */
const pairs = `Obama Osama|Pyongyang Pyeongchang|McCain McGahn|Shia Sharia|Hamas Hama|Roma Rome|Columbia Colombia|Sunni Sanaa|Macron Micron|
Johnson Johnston|Iraq Iran|Ivana Ivanka|Georgia George|Paris Parish|Latino Latina|Latinos Latinas|Filipino Filipina|Filipinos Filipinas|
Russia Rossiya|Rohingya Rakhine|Urbi Orbi|Hong Hang|Iran Irna|Iran Isna|Uighur Uyghur|Kiev Kyiv|Khomeini Khamenei|Argentina Argentine|
Philippine Filipino|Hollywood Bollywood|Hollywood Nollywood|Qaeda Quetta|Dhabi Dubai|Iraqi Iraqiya|Saudi Saada|Inbev Ambev|Sindh Singh|
Kerry Korea|Bain Ben|Maine Min|McConnell McDonnell|Gingrich Gingrey|Barr Burr|Mueller Miller|Arabia Arabiya|Trek Trekkie|Islam Islah|
Midwest Mideast|Tuesday Thursday|Tuesdays Thursdays|June July|January February|Sunday Monday|Austria Australia|Slovakia Slovenia|
Niger Nigeria|Zambia Gambia|Mali Malawi|Wikipedia Wikimedia|Java JavaScript|Gandhi Ghani|Harvard Howard|Opec Apec|North South|Hunspell Nuspell|Freiburg Fribourg|Stansted Stanstead`

const distinct = new Set(
  pairs.split(/[|\n]+/).flatMap((pair) => [pair.trim(), pair.trim().split(' ').reverse().join(' ')])
)

export function areKnownDistinct(left: string, right: string): boolean {
  return distinct.has(`${left} ${right}`)
}
