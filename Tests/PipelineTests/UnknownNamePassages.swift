/// Passages with names that nothing in the lexicons knows: only the words around them say what they
/// are. They were written for these tests.
enum UnknownNamePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "In January the builder was bought by Corvera Infraestructuras of Spain.",
      "affiliated-with Corvera Infraestructuras > Spain"
    ),
    Passage(
      "The builder was taken over in 2018 by the Spanish group Obrasol.",
      "affiliated-with Obrasol > Spain"
    ),
    Passage(
      "Kenya condemned Lusitrel. Ana Silva, the chief executive of Lusitrel, resigned.",
      "opposes Kenya > Lusitrel"
    ),
    Passage(
      "Shares in Rheinmark fell. Ana Silva, Rheinmark's chief executive, resigned.",
      "position Ana Silva > Rheinmark"
    ),
    Passage(
      """
      Ana Silva, who presides over the Union of Coffee Pickers of the Valle, called the law \
      unjust.
      """,
      "position Ana Silva > Union of Coffee Pickers of the Valle"
    ),
    Passage(
      "The Social Workers' Congress condemned Kenya.",
      "opposes Social Workers' Congress > Kenya"
    ),
    Passage(
      "Ana Silva, the leader of the League for the Harbour, resigned.",
      "position Ana Silva > League for the Harbour"
    ),
    Passage(
      "Ana Silva, a spokeswoman for the Ghanaian Border Guards Department, denied the report.",
      "position Ana Silva > Ghanaian Border Guards Department"
    ),
    Passage(
      "Kenya criticised FIBA over the draw.",
      "opposes Kenya > FIBA"
    ),
    Passage(
      "Ana Silva, the leader of the National Convention of Malawi, resigned.",
      "position Ana Silva > National Convention of Malawi"
    ),
    Passage(
      "The court fined Silva del Norte Lines. Kenya condemned Silva del Norte Lines.",
      "opposes Kenya > Silva del Norte Lines"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "In January the house was bought by Ivan Petrov of Bulgaria.",
      "affiliated-with Ivan Petrov of"
    ),
    // The place is no part of these names.
    Passage(
      "Ana Silva, the leader of the Union of Coffee Pickers of Kenya's west, resigned.",
      "position Ana Silva > Union of Coffee Pickers of Kenya's"
    ),
    Passage(
      "Kenya condemned Madison Sovereign Partners of New York.",
      "opposes Kenya > Madison Sovereign Partners of New York"
    ),
  ]
}
