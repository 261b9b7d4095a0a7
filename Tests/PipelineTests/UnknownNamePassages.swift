/// Passages with names that nothing in the lexicons knows: only the words around them say what they are. They were written
/// for these tests.
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
  ]

  static let unsaid: [Passage] = [
    Passage(
      "In January the house was bought by Ivan Petrov of Bulgaria.",
      "affiliated-with Ivan Petrov of"
    )
  ]
}
