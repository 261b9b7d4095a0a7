/// Passages about both sides of a quarrel and those who speak to them, and about what one side
/// tells of the other.
enum SidesPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Indian and Pakistani troops exchanged fire across the line on Sunday. China has urged both \
      to hold back.
      """, "demands China > India"
    ),
    Passage(
      """
      Indian and Pakistani troops exchanged fire across the line on Sunday. China has urged both \
      to hold back.
      """, "demands China > Pakistan"
    ),
    Passage(
      """
      The army of Nepal and the People's Front clashed on Monday. India asked the two to think \
      again. Rekha Subedi, secretary of the Himal Forum, appealed to both parties to spare schools.
      """, "demands Rekha Subedi > Nepal"
    ),
    Passage(
      """
      The army of Nepal and the People's Front clashed on Monday. India asked the two to think \
      again. Rekha Subedi, secretary of the Himal Forum, appealed to both parties to spare schools.
      """, "demands Rekha Subedi > People's Front"
    ),
    Passage(
      """
      Thai and Cambodian soldiers fought on Tuesday near a temple. Each accused the other of \
      firing first.
      """, "accuses Cambodia > Thailand"
    ),
    Passage(
      """
      Kenyan officials want to raise the price by a third, and they suspect the Ugandan company \
      State Energy Holding of reselling part of the current.
      """, "accuses Kenya > State Energy Holding"
    ),
    Passage(
      """
      Latvia has ordered a Belarusian consul, Viktor Halub, to leave within 48 hours, accusing \
      him of paying local officials for lists of dissidents.
      """, "accuses Latvia > Viktor Halub"
    ),
    Passage(
      "Lima said an Ecuadorean patrol had wounded one of its men.", "accuses Peru > Ecuador"
    ),
    Passage(
      """
      In Managua, Defence Minister Ileana Cuadra replied that the Honduran navy had been towing \
      away two Nicaraguan shrimp boats.
      """, "accuses Ileana Cuadra > Honduras"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      The army of Nepal and the People's Front clashed on Monday. Rekha Subedi, secretary of the \
      Himal Forum, appealed to both parties to spare schools.
      """, "demands Rekha Subedi > Himal Forum"
    ),
    Passage(
      """
      Fighters of the Shwe Pyi Brigade ambushed an army convoy, killing nine villagers, the \
      group's spokesman Ye Min said.
      """, "accuses"
    ),
    Passage(
      """
      The rescuers belong to Mare Aperto, a German group whose captain, Lukas Ehren, is asking to \
      dock at Pozzallo in Sicily.
      """, "demands"
    ),
    Passage(
      "The Honduran navy said that it had detained one of its officers for theft.", "accuses"
    ),
    Passage("Norvik Bank, Iceland's third-largest lender, was shut on Monday.", "aids"),
    Passage(
      "Finance Minister Ana Vrba handed the trade portfolio to Ivo Horak, a banker.", "met-with"
    ),
  ]
}
