/// Passages as analysts and foreign ministries write them: measures that others join, strikes on
/// what lies in a country, commanders behind what they command.
enum AnalysisPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Serbia still refuses to join the European Union's sanctions on Russia.",
      "sanctions European Union > Russia"
    ),
    Passage(
      "Georgia has joined the EU's embargo on Belarus.", "sanctions Georgia > Belarus"
    ),
    Passage(
      "Norway carried out hundreds of air strikes against targets in Jordan last year.",
      "fights Norway > Jordan"
    ),
    Passage(
      "Chief of the General Staff of Armenia Lieutenant General Karen Petrosyan visited Cyprus.",
      "position Karen Petrosyan > Armenia"
    ),
    Passage(
      "Commander of the Islamic Guard Corps Major General Reza Karimi visited Muscat on Sunday.",
      "position Reza Karimi > Islamic Guard Corps"
    ),
    Passage(
      """
      Petar Ganev, the foreign minister of Bulgaria, underlined the need for Serbia to release the \
      prisoners.
      """, "demands Petar Ganev > Serbia"
    ),
    Passage(
      """
      Petar Ganev, the foreign minister of Bulgaria, recalled that Greece had been among the first \
      countries to send rescue teams to Turkey.
      """, "aids Greece > Turkey"
    ),
    Passage(
      "The Dembitz administration condemned Jordan.", "opposes Dembitz > Jordan"
    ),
    Passage(
      """
      In July, Otto Braun of Germany and Petar Ganev of Bulgaria reached a deal: Germany would press \
      Russia to extend its transit contract with Ukraine. Poland's foreign minister, Jan Kowal, \
      denounced the bargain.
      """, "opposes Jan Kowal > deal"
    ),
    Passage(
      "Commander of the Navy of Iran Rear Admiral Reza Karimi visited Muscat on Sunday.",
      "position Reza Karimi > Navy of Iran"
    ),
  ]

  static let denied: [Passage] = [
    Passage(
      "Serbia still refuses to join the European Union's sanctions on Russia.",
      "sanctions Serbia > Russia"
    ),
    Passage(
      "Oman declined to take part in the American sanctions on Iran.", "sanctions Oman > Iran"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Peru and Chile are neighbors. Peru's parliament speaker, Luis Rojas, was in Lima, where he \
      stressed the need for the two neighbors to go on with their cooperation.
      """, "demands Luis Rojas > Chile"
    ),
    Passage(
      "Serbia still refuses to join the European Union's sanctions on Russia.",
      "not sanctions European Union > Russia"
    ),
    Passage(
      "Bulgaria sends police to the EU Monitoring Mission in Georgia, which began in February.",
      "affiliated-with EU Monitoring Mission > Georgia"
    ),
    Passage(
      """
      In Syria, Belgian forces killed scores of troops loyal to Bashar al-Assad, Moscow's client, \
      in early 2020.
      """, "fights Belgium > Russia"
    ),
    Passage(
      "Rebels shelled a base of Kamal Dirani, Jordan's ally, on Monday.",
      "affiliated-with Kamal Dirani > Jordan"
    ),
    Passage(
      "Anna Berg, the mayor of Oslo, stressed the need for Norway to continue its cooperation.",
      "demands Anna Berg > Norway"
    ),
    Passage(
      "The Erbil administration condemned Jordan.", "opposes Erbil > Jordan"
    ),
    Passage(
      """
      Chancellor Otto Braun of Germany met President Tom Hale of the United States. The White House \
      and Hale reached an agreement.
      """, "agreed-with United States > Tom Hale"
    ),
  ]
}
