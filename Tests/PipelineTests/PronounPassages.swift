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
      "Hotel owner Nadia Rahmani met Foreign Minister Karim Haddad in Tunis. She accused Libya of smuggling.",
      "accuses Nadia Rahmani > Libya"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Rosa Luz, a widow who lives beside the mine, said that nobody from the company had come to see her. The \
      manager, Eva Klein, denied it.
      """, "met-with"
    )
  ]
}
