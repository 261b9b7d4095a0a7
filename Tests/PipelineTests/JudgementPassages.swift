/// Passages about who is judged by a choice, an offer, a suit or a name, and what is not yet given.
enum JudgementPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The council chose Rosa Quintero as its director on Monday. The choice was praised by Miguel \
      Ortega, a senator of the Green Party.
      """, "supports Miguel Ortega > Rosa Quintero"
    ),
    Passage(
      """
      The president of Chile appointed Pedro Salinas ambassador. The opposition Liberal Union \
      condemned the appointment.
      """, "opposes Liberal Union > Pedro Salinas"
    ),
    Passage(
      "Rabat's offer of autonomy was turned down by Omar Salek, the Front's chief negotiator.",
      "opposes Omar Salek > Morocco"
    ),
    Passage(
      """
      Coast Lines has sued the Port of Barra Company for 4 million dollars. Musa Wabe, the port \
      company's chairman, rejected the claim.
      """, "opposes Musa Wabe > Coast Lines"
    ),
    Passage(
      "Coast Lines has sued the Barra Port Company over a cargo of rice.",
      "accuses Coast Lines > Barra Port Company"
    ),
    Passage(
      "Coast Lines has sued the Barra Port Company for forging its invoices.",
      "accuses Coast Lines > Barra Port Company"
    ),
    Passage(
      "Peter Hansen, the finance minister of Norway, called Anna Berg a turncoat.",
      "accuses Peter Hansen > Anna Berg"
    ),
    Passage(
      "The Dock Union has quit the Seamen's Federation, saying that it kept back money.",
      "opposes Dock Union > Seamen's Federation"
    ),
    Passage(
      "Anna Berg left the ruling Liberal Party in protest at its tax law.",
      "opposes Anna Berg > Liberal Party"
    ),
    Passage(
      "Peter Hansen threatened to seize Norlines' machines.",
      "threatens Peter Hansen > Norlines"
    ),
    Passage(
      "The Nordic Fund paid for the Dock Union's schools.",
      "aids Nordic Fund > Dock Union"
    ),
    Passage(
      """
      Members of the Dock Union kept two ships of Coast Lines out of the port on Monday. Omar \
      Said, the leader of the Dock Union, said Coast Lines had refused to hire its men. The \
      harbour board met on Tuesday. Its director, Anna Berg, asked both sides to accept a mediator.
      """, "demands Anna Berg > Coast Lines"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The home minister of Chile, Pedro Salinas, on Monday dismissed the police chief, Omar Said.",
      "opposes"
    ),
    Passage("Pedro Salinas said the movement had no quarrel with Chad.", "opposes"),
    Passage("Lena Marsh thanked a Jordanian bakery for free bread.", "supports"),
    Passage("Norway expelled a Russian pastor on Monday.", "sanctions"),
    Passage(
      "Pedro Salinas urged the ministry to block the merger of Norlines and Coast Lines.",
      "opposes Pedro Salinas > merger"
    ),
    Passage(
      "The three governments still had to approve the Lima accord, said Pedro Salinas of Chile.",
      "supports"
    ),
    Passage("Pedro Salinas, an Australian-trained lawyer, lives in Lima.", "aids"),
    Passage("Pedro Salinas flew to Damascus in the hope of Syrian help.", "aids"),
    Passage("Peter Hansen challenged Anna Berg to a debate.", "opposes"),
  ]
}
