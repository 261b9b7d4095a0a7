/// Passages about elections, cabinets, courts and commanders at home, as agencies write of them.
///
/// All were written for this suite, with invented people.
enum CapitolPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      President Daniel Otieno of Kenya nominated Peter Mwangi on Friday and the National Assembly \
      approved him by 236 votes.
      """, "supports National Assembly (Kenya) > Peter Mwangi"
    ),
    Passage(
      """
      US Secretary of State John Miller congratulated Bolivia's Rodrigo Paredes. President Carlos \
      Souza of Brazil telephoned him on Sunday and invited him to Brasilia.
      """, "demands Carlos Souza > Rodrigo Paredes"
    ),
    Passage(
      """
      Kamau helped Daniel Otieno win Kenya's August 2022 election against veteran opposition \
      leader Peter Mwangi.
      """, "participated-in Daniel Otieno > August 2022 election"
    ),
    Passage(
      """
      Romania's anti-corruption agency was once headed by Laura Popescu, who now leads the \
      European Public Prosecutor's Office.
      """, "position Laura Popescu > European Public Prosecutor's Office"
    ),
    Passage(
      """
      Peru's congress met on Monday in Lima. Armed forces commander General Luis Rojas said the \
      military would respect the constitution.
      """, "position Luis Rojas > Peru"
    ),
    Passage(
      "Peru's defense minister was indicted, together with Army Chief of Staff Gen. Pablo Vega.",
      "position Pablo Vega > Peru"
    ),
    Passage(
      "Bolivian police arrested army commander Juan Paredes on Monday.",
      "position Juan Paredes > Bolivia"
    ),
    Passage(
      """
      Bolivia's president Rodrigo Salinas beat the Movement for Justice, the party founded by Evo \
      Morales. Morales lives in Cuba.
      """, "position Evo Morales > Movement for Justice"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      US Secretary of State John Miller congratulated Bolivia's Rodrigo Paredes. President Carlos \
      Souza of Brazil telephoned him on Sunday and invited him to Brasilia.
      """, "demands Carlos Souza > John Miller"
    ),
    // Another year's election.
    Passage(
      """
      President Rosa Mamani of Ecuador beat Luis Paredes in October's runoff. Pablo Vega ran for \
      president in 2018 and finished third.
      """, "participated-in Pablo Vega"
    ),
    Passage(
      "Daniel Otieno is Kenya's candidate to chair the African Union Commission.",
      "affiliated-with Daniel Otieno > African Union Commission"
    ),
    Passage(
      """
      Bolivia's former president Rosa Mamani was freed from Miraflores prison in La Paz on \
      Thursday and met Luis Vega.
      """, "position Rosa Mamani > Venezuela"
    ),
    // The rebels' commander, and no state's.
    Passage(
      """
      Colombia's ELN guerrillas freed the hostages. Rebel commander Pablo Vega said more would \
      follow.
      """, "position Pablo Vega > Colombia"
    ),
    Passage(
      """
      Bolivia's top court freed former president Rosa Mamani, who had been jailed over what the \
      Movement for Justice calls an illegal coup.
      """, "opposes Movement for Justice > Rosa Mamani"
    ),
  ]
}
