/// Passages about the bodies that own a post, and about parts, commands and seats.
enum OwnedPostPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "The Adriatic Rowing Union met in Split. Its Danish president, Ulla Friis, gave way.",
      "position Ulla Friis > Adriatic Rowing Union"
    ),
    Passage(
      "The Adriatic Rowing Union met in Split. Its Danish president, Ulla Friis, gave way.",
      "affiliated-with Ulla Friis > Denmark"
    ),
    Passage(
      "It was paid for by Nurses Global, whose Peruvian vice-president, Rosa Quiroga, led it.",
      "position Rosa Quiroga > Nurses Global"
    ),
    Passage(
      "Ulla Friis, until April the head of Nordkap Bank, will write a book.",
      "position Ulla Friis > Nordkap Bank"
    ),
    Passage(
      "Raul Quiroga, deputy head of the Peruvian command, denied it.",
      "position Raul Quiroga > Peru"
    ),
    Passage(
      "Colonel Erik Friis, who commands the Carpathian Army's western brigade, denied it.",
      "position Erik Friis > Carpathian Army"
    ),
    Passage(
      "Norwegian soldiers under Major Erik Friis guard the bridge.",
      "position Erik Friis > Norway"
    ),
    Passage(
      "Erik Friis, a Danish colonel who leads the UN observers, denied it.",
      "position Erik Friis > United Nations"
    ),
    Passage(
      "Ulla Friis stays at the head of Nordkap Bank.", "position Ulla Friis > Nordkap Bank"
    ),
    Passage(
      "Ulla Friis, in charge of lending at Nordkap Bank, denied it.",
      "position Ulla Friis > Nordkap Bank"
    ),
    Passage(
      "The Carpathian Front left the town. One of its commanders, Igor Dolin, stayed.",
      "position Igor Dolin > Carpathian Front"
    ),
    Passage(
      "The Carpathian Alliance, formed in 1981 and chaired by Vera Dolin, has five members.",
      "position Vera Dolin > Carpathian Alliance"
    ),
    Passage(
      "The Green Party met on Monday. Vera Dolin, who sits on its central committee, spoke.",
      "position Vera Dolin > Green Party"
    ),
    Passage(
      "Vera Dolin, who owns Nordkap Bank, denied it.", "controls Vera Dolin > Nordkap Bank"
    ),
    Passage(
      "Vera Dolin, who sits in the Danish parliament, denied it.",
      "affiliated-with Vera Dolin > Parliament (Denmark)"
    ),
    Passage(
      "Vera Dolin, a surgeon with Nurses International, denied it.",
      "affiliated-with Vera Dolin > Nurses International"
    ),
    Passage(
      "The union elected Vera Dolin as its president in place of Ulla Friis.",
      "replaces Vera Dolin > Ulla Friis"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The Adriatic Rowing Union met in Split. Its Danish president, Ulla Friis, gave way.",
      "position Ulla Friis > Denmark"
    ),
    Passage(
      "It was paid for by Nurses Global, whose Peruvian vice-president, Rosa Quiroga, led it.",
      "position Rosa Quiroga > Peru"
    ),
    Passage(
      "Vera Dolin, a surgeon with Nurses International, denied it.",
      "position Vera Dolin > Nurses International"
    ),
    Passage(
      "Vera Dolin, who sits in the Danish parliament, denied it.",
      "position Vera Dolin > Parliament (Denmark)"
    ),
    Passage("Brazil under Raul Quiroga was poor.", "position Raul Quiroga > Brazil"),
    Passage(
      "Erik Friis served in the Carpathian Army under Igor Dolin.",
      "position Igor Dolin > Carpathian Army"
    ),
    Passage(
      "The finance ministry put Vera Dolin in Igor Dolin's place.",
      "replaces Ministry of Finance"
    ),
  ]
}
