/// Reports as agencies write them: whose army, minister and crown prince, accords that others struck,
/// ministers whom nobody names.
enum AgencyPassages: PassageSet {
  static let said: [Passage] = [
    // Whom another state backs or meets is not that state's.
    Passage(
      """
      Turkey's president was in Cairo. Turkey backs the Tripoli-based Unity Government of Prime \
      Minister Adel Mansour and has kept troops in Libya since 2020.
      """, "position Adel Mansour > Libya"
    ),
    Passage(
      """
      Jordan protested on Monday. Palestinian President Sami Haddad cut short a visit to Saudi \
      Arabia, where he had met Crown Prince Talal bin Faris, and flew home.
      """, "position Talal bin Faris > Saudi Arabia"
    ),
    Passage(
      """
      MALE - President Ali Rasheed has asked India to withdraw its troops from the Maldives by \
      March, his aide said. The Maldives let a ship of China's dock.
      """, "position Ali Rasheed > Maldives"
    ),
    Passage(
      """
      GABORONE - Dan Moeti took the oath as Botswana's president on Friday. Outgoing president \
      Kago Sebina, who had been in South Africa, received his successor.
      """, "position Kago Sebina > Botswana"
    ),
    Passage(
      "Poland's premier spoke. Viktor, the only EU leader to have met Ivan Belov since May, got it.",
      "met-with Viktor > Ivan Belov"
    ),
    Passage(
      "Liu Bin, who ran China Life, got life in Shandong. Charles Liu Zhonghe of Nomura left.",
      "position Liu Bin > China Life"
    ),
    Passage(
      "Ana Lee was backed by the pro-Russian Party of Socialists.",
      "supports Party of Socialists > Ana Lee"
    ),
    Passage(
      """
      Kenya's former president Joseph Kimani landed in Goma. His party was suspended by Interior \
      Minister Paul Shabani.

      His successor, Felix Tumbo, accuses Kimani of treason.
      """, "replaces Felix Tumbo > Joseph Kimani"
    ),
    // Whose army it is, where the nation is only somebody's.
    Passage(
      """
      DUSHANBE - The peace in Tajikistan is late. Hans Zeller, a Swiss, listed what had been done \
      since the government and the United Tajik Opposition signed their agreement.
      """, "agreed-with Tajikistan > United Tajik Opposition"
    ),
    // The nearest of two is whose leader it is.
    Passage(
      "Qatar is mediating between Israel and Hamas, whose leader Omar Nasser visited Cairo.",
      "position Omar Nasser > Hamas"
    ),
    // Who turns an accord down has not struck it, and struck it is.
    Passage(
      "Cairo has never accepted the deal that Ankara struck with Tripoli.",
      "agreed-with Turkey > Libya"
    ),
    Passage(
      "Kenya rejected the pact that Ethiopia signed with Somaliland.",
      "agreed-with Ethiopia > Somaliland"
    ),
    Passage(
      "Jordan summoned the Israeli chargé d'affaires on Wednesday.", "opposes Jordan > Israel"
    ),
    // Whose army tells the sentence before.
    Passage(
      """
      AMMAN (Coast Wire) — Jordan's Foreign Minister Omar Saleh summoned an envoy on Wednesday.

      Israel launched its largest operation in two decades before dawn. The army said its troops \
      had killed fighters of Hamas.
      """, "fights Israel > Hamas"
    ),
    Passage(
      "Ana Ruiz opposed Matteo Bellini's League, and left.",
      "affiliated-with Matteo Bellini > League"
    ),
    Passage(
      """
      Kosovo's Prime Minister Ana Kurta accused neighbouring Serbia on Saturday of a blast, while \
      President Petar Savic rejected "baseless accusations".
      """, "accuses Ana Kurta > Serbia"
    ),
    Passage(
      """
      Kosovo's Prime Minister Ana Kurta accused neighbouring Serbia on Saturday of a blast, while \
      President Petar Savic rejected "baseless accusations".
      """, "position Petar Savic > Serbia"
    ),
    Passage(
      "The Philippines left the International Criminal Court in 2019.",
      "opposes Philippines > International Criminal Court"
    ),
  ]

  static let denied: [Passage] = [
    Passage(
      """
      A meeting between Pakistan's special representative, Omar Durrani, and Afghan minister Karim \
      Wardak, planned for this week, was called off.
      """, "met-with Omar Durrani > Karim Wardak"
    )
  ]

  static let unsaid: [Passage] = [
    Passage(
      "I came from Kyiv, where I met President Ivan Bondar and Foreign Minister Oleh Koval.",
      "met-with"
    ),
    Passage(
      "President Joseph R. Diaz, Jr. and General Secretary Tran Van Phu met in Hanoi on Monday.",
      "Jr."
    ),
    Passage(
      """
      Senegal welcomed that. President Morel and Senegal's Amadou Diop, who chairs the African \
      Union, agreed on it in Brussels this week.
      """, "position Morel > Senegal"
    ),
    Passage("Washington strikes Ethiopia from its trade scheme.", "fights"),
    Passage(
      "Cairo has never accepted the deal that Ankara struck with Tripoli.", "signed Egypt"
    ),
    Passage(
      "Minister Pavel Horn of Austria rejected the forced displacement of the Palestinian people.",
      "opposes Pavel Horn > Palestine"
    ),
    Passage(
      "Minister Pavel Horn of Austria expressed deep concern at the escalation in Gaza.",
      "visited Pavel Horn"
    ),
    // "The ministers" are all of them.
    Passage(
      """
      The foreign ministers of the Gulf Cooperation Council and of the five states of Central Asia \
      met in Tashkent under the chairmanship of Minister Rustam Karimov of Uzbekistan and Minister \
      Khalid Al Thani of Qatar.

      The ministers called upon Israel to comply.
      """, "demands Rustam Karimov > Israel"
    ),
    Passage(
      "ECOWAS threatened to restore President Moussa Baro of Niger by force.",
      "threatens ECOWAS > Moussa Baro"
    ),
    Passage(
      "Ana Ruiz, a prosecutor, met Pedro Paz, whom she later helped to indict.",
      "aids Ana Ruiz > Pedro Paz"
    ),
    Passage(
      """
      The Philippines protested. The Supreme Court of the Philippines ruled on Monday. Manila, \
      which left the court in 2019, said so.
      """, "opposes Philippines > Supreme Court"
    ),
  ]
}
