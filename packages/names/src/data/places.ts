/** Countries, their people and languages, and the states of the United States: well-known, and often close to each other. */
const names = `
Afghanistan Afghan Albania Albanian Algeria Algerian Andorra Angola Angolan Argentina Argentine Argentinian Armenia Armenian Australia
Australian Austria Austrian Azerbaijan Azerbaijani Bahamas Bahamian Bahrain Bahraini Bangladesh Bangladeshi Barbados Belarus Belarusian
Belgium Belgian Belize Benin Bhutan Bolivia Bolivian Bosnia Bosnian Botswana Brazil Brazilian Brunei Bulgaria Bulgarian Burkina Burma
Burmese Burundi Cambodia Cambodian Cameroon Canada Canadian Chad Chadian Chile Chilean China Chinese Colombia Colombian Comoros Congo
Congolese Croatia Croatian Croat Cuba Cuban Cyprus Cypriot Czech Czechia Denmark Danish Dane Djibouti Dominica Dominican Ecuador Egypt
Egyptian Eritrea Eritrean Estonia Estonian Eswatini Ethiopia Ethiopian Fiji Fijian Finland Finnish Finn France French Gabon Gambia Gambian
Georgia Georgian Germany German Ghana Ghanaian Greece Greek Grenada Guatemala Guinea Guyana Haiti Haitian Honduras Honduran Hungary
Hungarian Iceland Icelandic Icelander India Indian Indonesia Indonesian Iran Iranian Iraq Iraqi Ireland Irish Israel Israeli Italy Italian
Jamaica Jamaican Japan Japanese Jordan Jordanian Kazakhstan Kazakh Kenya Kenyan Kiribati Korea Korean Kosovo Kosovar Kuwait Kuwaiti
Kyrgyzstan Kyrgyz Laos Laotian Latvia Latvian Lebanon Lebanese Lesotho Liberia Liberian Libya Libyan Liechtenstein Lithuania Lithuanian
Luxembourg Macedonia Macedonian Madagascar Malagasy Malawi Malawian Malaysia Malaysian Maldives Mali Malian Malta Maltese Mauritania
Mauritanian Mauritius Mauritian Mexico Mexican Micronesia Moldova Moldovan Monaco Mongolia Mongolian Montenegro Montenegrin Morocco
Moroccan Mozambique Myanmar Namibia Namibian Nauru Nepal Nepali Nepalese Netherlands Dutch Nicaragua Nicaraguan Niger Nigerien Nigeria
Nigerian Norway Norwegian Oman Omani Pakistan Pakistani Palau Palestine Palestinian Panama Panamanian Papua Paraguay Paraguayan Peru
Peruvian Philippines Philippine Filipino Filipina Poland Polish Pole Portugal Portuguese Qatar Qatari Romania Romanian Russia Russian Rwanda
Rwandan Samoa Samoan Saudi Senegal Senegalese Serbia Serbian Serb Seychelles Singapore Singaporean Slovakia Slovak Slovenia Slovene
Slovenian Somalia Somali Spain Spanish Spaniard Sudan Sudanese Suriname Sweden Swedish Swede Switzerland Swiss Syria Syrian Taiwan
Taiwanese Tajikistan Tajik Tanzania Tanzanian Thailand Thai Tibet Tibetan Timor Togo Togolese Tonga Tongan Trinidad Tunisia Tunisian Turkey
Turkish Turk Turkmenistan Turkmen Tuvalu Uganda Ugandan Ukraine Ukrainian Emirates Emirati Uruguay Uruguayan Uzbekistan Uzbek Vanuatu Vatican
Venezuela Venezuelan Vietnam Vietnamese Yemen Yemeni Zambia Zambian Zimbabwe Zimbabwean Asia Asian Africa African Europe European America
American Antarctica Oceania Arab Arabia Arabian Arabic Kurd Kurdish Chechen Chechnya Catalonia Catalan Scotland Scottish Scot England English Wales
Welsh Britain British Briton Holland Soviet Yugoslavia Yugoslav Crimea Crimean Gaza Bavaria Bavarian Saxony Saxon Prussia Prussian Persia
Persian Latin Roman Muslim Christian Hindu Jew Jewish Sunni Shia Shiite Sikh Buddhist Catholic Protestant Alabama Alaska Arizona Arkansas
California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts
Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia
Washington Wisconsin Wyoming Californian Texan Alaskan Hawaiian London Paris Berlin Rome Madrid Moscow Beijing Tokyo Cairo Baghdad Tehran
Damascus Kabul Delhi Mumbai Sydney Toronto Vienna Prague Warsaw Budapest Athens Istanbul Ankara Jerusalem Beirut Nairobi Lagos Kyiv Kiev Minsk
Riga Oslo Stockholm Copenhagen Helsinki Dublin Lisbon Brussels Geneva Zurich Milan Naples Venice Florence Barcelona Munich Hamburg Chicago Boston
Philadelphia Houston Dallas Seattle Denver Miami Atlanta Detroit Baltimore Shanghai Seoul Manila Jakarta Bangkok Hanoi Karachi Lahore Dhaka Colombo
Riyadh Dubai Doha Tripoli Tunis Algiers Rabat Dakar Accra Abuja Kinshasa Lusaka Harare Pretoria Johannesburg Khartoum Mogadishu Kampala Kigali
Havana Lima Bogota Caracas Quito Santiago Montevideo Brasilia`

const places: ReadonlySet<string> = new Set(names.trim().split(/\s+/))

/** Whether it is one of the countries, peoples, states and great cities that no reader takes for another. */
export function isWellKnownPlace(word: string): boolean {
  return places.has(word) || (word.endsWith('s') && !word.endsWith('ss') && places.has(word.slice(0, -1)))
}
