/// Passages about parties, mediators, guests, helpers and those who fight them, in the words of
/// wires and communiqués. They were written for these tests.
enum DiplomacyPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "After three days of talks in Vienna, Malawi and Zambia agreed to swap prisoners.",
      "agreed-with Malawi > Zambia"
    ),
    Passage(
      "Talks on a new water treaty between Peru and Chile have stalled.",
      "negotiates-with Peru > Chile"
    ),
    Passage(
      "Latvia and Malta have concluded negotiations on a tax treaty, officials said.",
      "agreed-with Latvia > Malta"
    ),
    Passage(
      "Norway has been mediating between Peru and the Andean Front rebels for months.",
      "negotiates-with Peru > Andean Front"
    ),
    Passage(
      "Negotiators from Togo and Benin resumed work on a border treaty on Friday.",
      "negotiates-with Togo > Benin"
    ),
    Passage(
      "The memorandum obliges Vanuatu to consult Fiji before it sells the port.",
      "signed Vanuatu > memorandum"
    ),
    Passage(
      """
      An agreement on visas was signed on the sidelines of the UN General Assembly by Foreign \
      Minister Ana Silva of Portugal and Peter Banda, Malawi's foreign minister.
      """, "signed Ana Silva > agreement on visas"
    ),
    Passage("Bhutan has agreed to lease two airstrips to India.", "agreed-with Bhutan > India"),
    Passage(
      "The central banks of Peru and Chile signed an agreement on currencies on Monday.",
      "signed Peru > agreement on currencies"
    ),
    Passage(
      """
      Ghana's president, Kofi Boateng, met on the sidelines of a summit in Rome with Prime \
      Minister Ana Silva of Portugal.
      """, "met-with Kofi Boateng > Ana Silva"
    ),
    Passage(
      "The foreign ministers of Peru and Chile held talks in Lima on Monday.",
      "met-with Ministry of Foreign Affairs (Chile) > Ministry of Foreign Affairs (Peru)"
    ),
    Passage(
      """
      President Luc Moreau of Gabon and Prime Minister Ana Silva of Portugal, meeting in Rome on \
      Tuesday, promised to send help.
      """, "met-with Luc Moreau > Ana Silva"
    ),
    Passage(
      """
      Gabon's president, Luc Moreau, received Portugal's foreign minister, Ana Silva, in \
      Libreville on Friday.
      """, "visited Ana Silva > Libreville"
    ),
    Passage(
      """
      President Luc Moreau of Gabon gave a dinner in Libreville for visiting Portuguese Prime \
      Minister Ana Silva.
      """, "visited Ana Silva > Libreville"
    ),
    Passage(
      """
      Portugal's envoy, Ana Silva, flew to Rome after talks in Lima with Peru's president, Juan \
      Rojas.
      """, "visited Ana Silva > Lima"
    ),
    Passage(
      """
      Foreign Minister Ana Silva of Portugal and Peru's foreign minister, Juan Rojas, met at the \
      trade ministry in Lima.
      """, "visited Ana Silva > Lima"
    ),
    Passage(
      "Malta's foreign minister, Ana Silva, arrived in Lusaka from Kenya on Sunday.",
      "visited Ana Silva > Kenya"
    ),
    Passage(
      "Norway sent two helicopters to Malawi on Friday. Kenya and Togo have also sent crews.",
      "aids Togo > Malawi"
    ),
    Passage("A Cuban medical brigade of 72 arrived in Honduras on Friday.", "aids Cuba > Honduras"),
    Passage(
      "Norwegian doctors run two clinics in Malawi under a deal struck in May.",
      "aids Norway > Malawi"
    ),
    Passage(
      "Twelve Greek firefighters were on their way to Cyprus on Thursday.",
      "aids Greece > Cyprus"
    ),
    Passage(
      "The Nordic Refugee Council handed out blankets to families in Herat, Afghanistan.",
      "aids Nordic Refugee Council > Afghanistan"
    ),
    Passage("Norway has promised 20 F-16s to Ukraine.", "aids Norway > Ukraine"),
    Passage(
      "The International Monetary Fund signed off on the release of 40 million dollars to Malawi.",
      "aids International Monetary Fund > Malawi"
    ),
    Passage(
      "Peruvian and Chilean police jointly raided call centres in Arica on Tuesday.",
      "cooperates-with Peru > Chile"
    ),
    Passage(
      "Greece, Cyprus and Malta hold an annual naval exercise in June.",
      "cooperates-with Greece > Malta"
    ),
    Passage(
      "Romania, Bulgaria and Turkey have formed a task force to clear mines.",
      "cooperates-with Romania > Turkey"
    ),
    Passage(
      "The space agencies of India and Japan will send a rover to the moon together.",
      "cooperates-with India > Japan"
    ),
    Passage(
      "Kenya launched a barrage of missiles at Somalia on Tuesday night.",
      "fights Kenya > Somalia"
    ),
    Passage(
      """
      The Andean Front militia captured the town on Saturday after heavy clashes with Peruvian \
      troops.
      """, "fights Andean Front > Peru"
    ),
    Passage(
      "A bomb planted by the Andean Front militia killed two Peruvian policemen.",
      "fights Andean Front > Peru"
    ),
    Passage(
      "Nine Peruvian soldiers died in an ambush laid by the Andean Front militia.",
      "fights Andean Front > Peru"
    ),
    Passage(
      "Foreign Minister Jorge Luna paid an official visit to the Kingdom of Thailand in May.",
      "visited Jorge Luna > Thailand"
    ),
    Passage(
      "Speaking during a visit to Ghana, Defence Minister Jorge Luna promised to send boats.",
      "visited Jorge Luna > Ghana"
    ),
    Passage(
      "Gabon's president hosted his counterparts from Togo and Benin in Libreville on Friday.",
      "met-with Gabon > Togo"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Norway mediated the truce that Peru and the Andean Front rebels announced on Tuesday.",
      "agreed-with Norway"
    ),
    Passage(
      "Al Shabaab fighters stormed a Kenyan army base in central Somalia on Wednesday.",
      "fights al-Shabaab > Somalia"
    ),
    Passage(
      """
      Brazil's former president, Ana Silva, spent two nights in the Hungarian embassy in \
      Brasília.
      """, "visited Ana Silva > Hungary"
    ),
    Passage("UNICEF has delivered a million doses of vaccine to Zambia.", "supplies UNICEF"),
    Passage("Bosnian Serb troops shelled the town from the hills.", "fights Serbia"),
    Passage("The law obliges Google to pay Australia's publishers.", "signed Google"),
    Passage("Peru's gas importer Andegas buys from Shell.", "supplies Peru > Andegas"),
    Passage(
      """
      Ghana's president, Kofi Boateng, met on the sidelines of a SADC summit in Rome with Prime \
      Minister Ana Silva of Portugal.
      """, "met-with SADC"
    ),
    Passage(
      "Norway has agreed to mediate between Peru and Chile in their dispute over fish.",
      "negotiates-with Peru"
    ),
    Passage(
      "Norway sent two helicopters to Malawi on Friday. Kenya sent jets to bomb the rebels.",
      "aids Kenya > Malawi"
    ),
    Passage(
      "Zambian President Peter Banda was greeted at the airport by his host, Luc Moreau.",
      "supports Luc Moreau"
    ),
    Passage(
      "Peru's army said it had repelled an attack by the Andean Front militia on Tarma.",
      "fights Peru > Tarma"
    ),
    Passage(
      "Foreign Minister Jorge Luna paid an official visit to the Kingdom of Thailand in May.",
      "position Jorge Luna"
    ),
    Passage(
      "Prime Minister Jorge Luna, visiting Malta, praised its people.", "position Jorge Luna"
    ),
    Passage(
      "Gabon's president, Luc Moreau, told Portugal's, Ana Silva, in a letter that he was ill.",
      "met-with Luc Moreau"
    ),
    Passage("Shell and Toyota jointly account for a third of sales.", "cooperates-with Shell"),
  ]
}
