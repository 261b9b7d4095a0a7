/// What is yet to be done, nearly done, ruled out or taken back is denied and not asserted. The
/// sentences were written for these tests.
enum DenialPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Instead of meeting Ana Silva, Karl Holm met Ivan Petrov in Oslo.",
      "met-with Karl Holm > Ivan Petrov"
    )
  ]

  static let denied: [Passage] = [
    Passage("Serbia has yet to recognise Kosovo.", "supports Serbia > Kosovo"),
    Passage("Chad is yet to recognise Kosovo.", "supports Chad > Kosovo"),
    Passage("Norway ruled out attacking Iran.", "fights Norway > Iran"),
    Passage("Ghana almost attacked Togo in May.", "fights Ghana > Togo"),
    Passage("Canada lifted sanctions on Belarus.", "sanctions Canada > Belarus"),
    Passage("Latvia hesitated to support Georgia.", "supports Latvia > Georgia"),
  ]

  static let unsaid: [Passage] = [
    Passage("Norway warned Iran against attacking Syria.", "fights"),
    Passage("It is not true that Ghana attacked Togo.", "fights"),
    Passage("The claim that Ghana attacked Togo is false.", "fights"),
    Passage("Chad argued against sanctioning Libya.", "sanctions"),
    Passage("Norway rejected Iran's accusation that it had attacked Syria.", "fights"),
    Passage("Instead of meeting Ana Silva, Karl Holm met Ivan Petrov in Oslo.", "Ana Silva"),
  ]
}
