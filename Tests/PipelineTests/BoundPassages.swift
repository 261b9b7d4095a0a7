/// Passages about which state, side or person a common noun is bound to: both sides that are asked,
/// ministers of two states, men and women, lands by a noun.
enum BoundPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Fighting broke out on Monday between the Congolese army and the Kasai Front. Zambia, which \
      has taken in 30,000 refugees, appealed to both for restraint.
      """, "demands Zambia > Kasai Front"
    ),
    Passage(
      """
      The foreign ministers of Paraguay and Bolivia agreed on Wednesday to send surveyors to the \
      border. Hernán Ayala of Paraguay and his Bolivian counterpart, Marcelo Quiroz, met in \
      Asunción.
      """, "agreed-with Hernán Ayala > Marcelo Quiroz"
    ),
    Passage(
      """
      Norberto Lanza, whom soldiers deposed, took shelter in an embassy. Leonidas Bogran replaced \
      him. Maria Alvarenga, who heads the Supreme Court, said the arrest warrant was still good. \
      Costa Rica's mediator, Marco Echandi, urged both men to sign the San Jose plan.
      """, "demands Marco Echandi > Leonidas Bogran"
    ),
    Passage(
      """
      A cyclone hit Malekula, an island in the north of Vanuatu, on Sunday. Defence Minister \
      Hinemoa Tautari will visit the island on Tuesday.
      """, "visited Hinemoa Tautari > Malekula"
    ),
  ]

  static let denied: [Passage] = []

  static let unsaid: [Passage] = [
    Passage(
      """
      Egypt, Libya to reopen crossing

      Egypt and Libya will reopen their border crossing at Salloum. Sudan and Chad clashed in \
      Darfur last week, and the two countries signed a truce on Sunday.
      """, "agreed-with Egypt > Libya"
    ),
    Passage(
      """
      Malta and Cyprus signed a fishing pact on Monday. France bombed the island.
      """, "fights France > Cyprus"
    ),
    Passage(
      """
      Norberto Lanza, whom soldiers deposed, took shelter in an embassy. Leonidas Bogran replaced \
      him. Maria Alvarenga, who heads the Supreme Court, said the arrest warrant was still good. \
      Costa Rica's mediator, Marco Echandi, urged both men to sign the San Jose plan.
      """, "demands Marco Echandi > Maria Alvarenga"
    ),
  ]
}
