/// Passages in which a pronoun means another one than grammar alone would say.
enum PronounPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Horn Electric sued its debtor. The debtor, Delta Grid Company, has been without a treasurer since its general \
      manager, Issa Khalil, was arrested.
      """, "position Issa Khalil > Delta Grid Company"
    ),
    Passage(
      """
      The mayor, Abdul Karim, asked the bishop, Paul Obi, to bless the bridge. He refused, and condemned Nigeria.
      """, "opposes Paul Obi > Nigeria"
    ),
    Passage(
      """
      The bishop, Paul Obi, asked the mayor, Abdul Karim, for a permit. He granted it, and praised Ghana.
      """, "supports Abdul Karim > Ghana"
    ),
    Passage(
      "The mayor, Abdul Karim, told the bishop, Paul Obi, that he condemned Nigeria.",
      "opposes Abdul Karim > Nigeria"
    ),
    Passage(
      "Hotel owner Nadia Rahmani met Foreign Minister Karim Haddad in Tunis. She accused Libya of smuggling.",
      "accuses Nadia Rahmani > Libya"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The mayor, Abdul Karim, told the bishop, Paul Obi, that he condemned Nigeria.",
      "opposes Paul Obi"
    ),
    Passage(
      """
      Rosa Luz, a widow who lives beside the mine, said that nobody from the company had come to see her. The \
      manager, Eva Klein, denied it.
      """, "met-with"
    ),
  ]
}
