/// What is told of missions, datelines and speeches, of two rulers or ministers at once, and of names
/// that the model cuts or overlooks.
enum MissionPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      GOMA, Democratic Republic of Congo (Reuters) - M23 rebels captured the town of Sake on \
      Monday after clashes with the Congolese army.
      """, "fights M23 > Democratic Republic of the Congo"
    ),
    Passage(
      """
      The United Nations peacekeeping mission in Mali, known as MINUSMA, condemned the raid. \
      Jean Kone met its head.
      """, "affiliated-with MINUSMA > United Nations"
    ),
    Passage(
      "The UN peacekeeping force on the island, UNFICYP, helped the Cypriot police.",
      "affiliated-with UNFICYP > United Nations"
    ),
    Passage(
      """
      Laos and Nepal settled a quarrel over rice. Peru welcomed that. Chile was silent. The foreign \
      ministers of the two countries, Somsak Keo and Ram Thapa, agreed to a truce.
      """, "position Ram Thapa > Nepal"
    ),
    Passage(
      """
      The foreign minister of Egypt, Karim Nasr, accused Ethiopia of delay. His Ethiopian colleague \
      Abel Tesema, the water minister, rejected that.
      """, "position Abel Tesema > Ministry of Water (Ethiopia)"
    ),
    Passage(
      """
      Bolivia and Paraguay signed an agreement on Tuesday. Brazil's energy minister, Bento Alba, \
      said Brasilia could not support it and urged Asuncion to reconsider. The firm declined to \
      comment. A bank will lend Paraguay money. The opposition Liberal Party of Paraguay criticised \
      the loan. The two countries fought the Chaco War between 1932 and 1935.
      """, "participated-in Bolivia > Chaco War"
    ),
    Passage(
      """
      At the invitation of the President of Mongolia, Bat Erdene, the President of Kazakhstan, \
      Kassym-Jomart Tokayev, paid a state visit to Mongolia.
      """, "position Kassym-Jomart Tokayev > Kazakhstan"
    ),
    Passage(
      """
      Fiame Naomi Mata'afa of Samoa was sworn in on Monday. Peru urged calm. Its president, David \
      Rojas, recognised Fiame's government and congratulated her.
      """, "supports David Rojas > Fiame Naomi Mata'afa"
    ),
    Passage(
      """
      The United States on Thursday imposed sanctions on Nicaragua's police, accusing them of \
      violence against opponents of President Daniel Ortega.
      """, "position Daniel Ortega > Nicaragua"
    ),
    Passage(
      "Juan Perez declared himself interim president of Peru on Monday.",
      "position Juan Perez > Peru"
    ),
    Passage(
      "Parties including Robert Novak's Smer demanded early elections.",
      "affiliated-with Robert Novak > Smer"
    ),
    Passage(
      "The European Union imposed sanctions on 11 people on Monday, including Min Aung Tun.",
      "sanctions European Union > Min Aung Tun"
    ),
    Passage(
      """
      Israeli Foreign Minister Yair Lapid visited Dubai. Lapid later signed an economic cooperation \
      agreement with his host, Foreign Minister Abdullah bin Zayed.
      """, "signed Yair Lapid > economic cooperation agreement"
    ),
    Passage(
      """
      Ministers of Togo and Benin put their names to the accord at the presidential palace on \
      Monday. Togo hailed the accord.
      """, "supports Togo > accord"
    ),
    Passage(
      "Omar Sadri, who led a militia against US forces after 2003, quit politics on Monday.",
      "fights Omar Sadri > United States"
    ),
    Passage(
      """
      Congress voted to remove President Martin Vizcaya of Peru, and Manuel Merino was sworn in. \
      Vizcaya, who denies wrongdoing, said he would not challenge the decision. He had dissolved \
      the legislature in 2019. He himself replaced Pedro Kaczynski, who resigned in 2018.
      """, "replaces Martin Vizcaya > Pedro Kaczynski"
    ),
    Passage(
      "The National Party named Ana Ruiz chairman.", "appointed National Party > Ana Ruiz"
    ),
    Passage(
      """
      The Andean Community, a body backed by the European Union, met in Lima. Jorge Paz, who chairs \
      the bloc, criticised Peru.
      """, "position Jorge Paz > Andean Community"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      GOMA, Democratic Republic of Congo (Reuters) - M23 rebels captured the town of Sake on \
      Monday after clashes with the Congolese army.
      """, "controls Democratic Republic of the Congo"
    ),
    Passage(
      "Laos and Nepal agreed to a ceasefire starting at 8 p.m. local time.", "starting"
    ),
    Passage(
      "Ana Silva's United People's Freedom Alliance admitted that it lacked a majority.",
      "cooperates-with Ana Silva"
    ),
    Passage(
      """
      The foreign minister of Egypt, Karim Nasr, accused Ethiopia of delay. His Ethiopian colleague \
      Abel Tesema, the water minister, rejected that.
      """, "position Abel Tesema > Ministry of Foreign Affairs (Ethiopia)"
    ),
    Passage(
      """
      Juan Perez declared himself interim president on Monday. Nicolas Duro, president since 2013, \
      was sworn in for a second term.
      """, "appointed Juan Perez"
    ),
    Passage(
      "Togo, which had pledged 3 million dollars to Kenya, welcomed the accord, as did Peru.",
      "aids Peru > Kenya"
    ),
    Passage(
      """
      Ana Miller warned that an armed attack on Philippine vessels would invoke the 1951 mutual \
      defence treaty.
      """, "on-date armed attack on Philippine vessels > 1951"
    ),
    Passage(
      """
      Congress voted to remove President Martin Vizcaya of Peru, and Manuel Merino was sworn in. \
      Vizcaya, who denies wrongdoing, said he would not challenge the decision. He had dissolved \
      the legislature in 2019. He himself replaced Pedro Kaczynski, who resigned in 2018.
      """, "replaces Manuel Merino > Pedro Kaczynski"
    ),
    Passage(
      """
      French troops drove jihadists out of northern Mali in 2013. Mali has since hired the Russian \
      mercenary group Wagner.
      """, "fights France > Wagner"
    ),
    Passage(
      "Nordvik will supply US chip equipment to its China factories, its head said on Monday.",
      "supplies United States > China"
    ),
    Passage(
      "Parties including Robert Fico's Smer and Peter Pellegrini's Hlas demanded early elections.",
      "Robert Fico > Hlas"
    ),
    Passage("Mara Dend praised the Greek minority on Monday.", "supports Mara Dend > Greece"),
    Passage(
      "Tajikistan spoke. President Rahim and President Petrov signed an agreement in October.",
      "position President"
    ),
    Passage(
      "Tajikistan spoke. President Rahim and President Petrov signed an agreement in October.",
      "position Petrov > Tajikistan"
    ),
    Passage(
      """
      The Treasury named the officials as Juan Antonio Valle Valle and Luis Perez. Rosa Ruiz called \
      the measures an aggression.
      """, "appointment of officials"
    ),
  ]
}
