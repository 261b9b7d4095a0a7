/// Passages about posts in parts of a body, at its board and among its people, and about words for
/// a nation or a deputy that give no post at a state.
enum PartPostPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Vera Dolin, head of the consular section at the Danish foreign ministry, denied it.",
      "position Vera Dolin > Ministry of Foreign Affairs (Denmark)"
    ),
    Passage(
      "Vera Dolin, deputy head of the Carpathian Front's council, denied it.",
      "position Vera Dolin > Carpathian Front"
    ),
    Passage(
      "Vera Dolin, the commander of a Serbian rebel force, the Carpathian Front, denied it.",
      "position Vera Dolin > Carpathian Front"
    ),
    Passage(
      "Igor Dolin, the commander of a Serbian militia known as the Carpathian Guard, "
        + "gave himself up.",
      "position Igor Dolin > Carpathian Guard"
    ),
    Passage(
      "Nordkap Bank rejected the bid. The board, chaired by Ulla Friis, voted six to one.",
      "position Ulla Friis > Nordkap Bank"
    ),
    Passage(
      "Ulla Friis joined Nordkap Bank as head of compliance in June.",
      "position Ulla Friis > Nordkap Bank"
    ),
    Passage(
      "Ulla Friis worked for Nordkap Bank as treasurer until last year.",
      "position Ulla Friis > Nordkap Bank"
    ),
    Passage(
      "The Adriatic Rowing Union met in Split. Its founder, the Danish lawyer Ulla "
        + "Friis, gave way.",
      "position Ulla Friis > Adriatic Rowing Union"
    ),
    Passage(
      "The Adriatic Rowing Union met in Split. Its envoy is a Dane, Ulla Friis.",
      "position Ulla Friis > Adriatic Rowing Union"
    ),
    Passage(
      "The Adriatic Rowing Union was set up in May. Ulla Friis, who chairs it, gave way.",
      "position Ulla Friis > Adriatic Rowing Union"
    ),
    Passage(
      "The Adriatic Rowing Union was set up in May. It is led by Ulla Friis.",
      "position Ulla Friis > Adriatic Rowing Union"
    ),
    Passage(
      "Fighters of the Carpathian Front left the town after their leader, Igor Dolin, "
        + "had received the envoy.",
      "position Igor Dolin > Carpathian Front"
    ),
    Passage(
      "Minsk thanked the Russian peacekeepers and their commander, General Igor Dolin.",
      "position Igor Dolin > Russia"
    ),
    Passage(
      "Vera Dolin, an adviser on trade to the Georgian president, denied it.",
      "position Vera Dolin > Georgia"
    ),
    Passage(
      "Norwegian shipyard Nordvik Marine was sold in May. Ulla Friis, the yard's "
        + "managing director, will stay.",
      "position Ulla Friis > Nordvik Marine"
    ),
    Passage(
      "Nordkap Bank has sacked its director, Erik Friis, and given the job to Vera Dolin.",
      "replaces Vera Dolin > Erik Friis"
    ),
    Passage(
      "The Baltic League named the lawyer Vera Dolin as its president on Monday.",
      "position Vera Dolin > Baltic League"
    ),
    Passage(
      "Vera Dolin took over the talks last week from Erik Friis, the head of personnel.",
      "replaces Vera Dolin > Erik Friis"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The force's Danish commander, Erik Friis, denied it.",
      "position Erik Friis > Denmark"
    ),
    Passage(
      "Erik Friis, the Danish head of the tribunal's office, praised her.",
      "position Erik Friis > Denmark"
    ),
    Passage(
      "Vera Dolin was named president of the Carpathian League, with the Dane Erik "
        + "Friis as her deputy.",
      "position Erik Friis > Denmark"
    ),
    Passage(
      "Denmark passed a law. Erik Friis, a second-term lawmaker, denied it.",
      "position Erik Friis > Denmark"
    ),
    Passage(
      "Denmark protested. Its leader, Erik Friis, a former deputy of the Green Party, "
        + "denied it.",
      "position Erik Friis > Denmark"
    ),
    Passage(
      "Vera Dolin, who chairs the board that decides on parole at Nordkap Bank, denied it.",
      "position Vera Dolin > parole"
    ),
    Passage(
      "The villagers and their leader, Igor Dolin, thanked the Russian peacekeepers.",
      "position Igor Dolin > Russia"
    ),
    Passage(
      "Igor Dolin, the gold trader, met Nordkap Bank. The trader's lawyer, Vera Dolin, "
        + "denied it.",
      "position Vera Dolin > Nordkap Bank"
    ),
    Passage(
      "The minister relieved General Igor Dolin of his command.",
      "replaces"
    ),
  ]
}
