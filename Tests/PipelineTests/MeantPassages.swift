/// Passages about whom a pronoun or a common noun means: object pronouns, which never mean the
/// subject of their own verb, rebels before their group is named, and missions and embassies.
enum MeantPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Oslo's mayor, Aviaja Lund, met Kim Rasch on Monday. Lund asked him to come to Bergen for \
      talks, and he agreed to come on Friday. Rasch praised her courage.
      """, "demands Aviaja Lund > Kim Rasch"
    ),
    Passage(
      """
      Oslo's mayor, Aviaja Lund, met Kim Rasch on Monday. Lund asked him to come to Bergen for \
      talks, and he agreed to come on Friday. Rasch thanked her.
      """, "supports Kim Rasch > Aviaja Lund"
    ),
    Passage(
      """
      The Taliban seized Kunduz in May. The Northern Alliance drove them out of Kunduz.
      """, "fights Northern Alliance > Taliban"
    ),
    Passage(
      """
      President Karl Lindt hosted Prime Minister Anna Roth on Monday. Lindt went further, accusing \
      her of lying.
      """, "accuses Karl Lindt > Anna Roth"
    ),
  ]

  static let denied: [Passage] = []

  static let unsaid: [Passage] = [
    Passage(
      """
      The UN set up its peace force in Lebanon in May. Gunmen attacked the mission on Friday. \
      France condemned the mission.
      """, "opposes France > Lebanon"
    ),
    Passage(
      """
      Rebels and paramilitaries clashed in Chiapas on Friday. Mexico condemned the rebels. The \
      Tzeltal Army and the White Column, a militia, lost ten men each.
      """, "opposes Mexico > White Column"
    ),
  ]
}
