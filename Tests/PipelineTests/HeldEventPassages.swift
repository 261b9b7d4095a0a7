/// Events that a clause tells, holds or names, with who takes part, where and when.
enum HeldEventPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Police clashed with opposition supporters in Beira on Thursday. Eleven people were killed in \
      the clashes.
      """, "located-in clashes in Beira (2021) > Beira"
    ),
    Passage(
      """
      Dozens of inmates escaped from a prison in the Chadian town of Mongo on 5 May 2019. Two died \
      in the jailbreak.
      """, "on-date jailbreak in Mongo (2019) > 2019-05-05"
    ),
    Passage(
      "Gunmen kidnapped 15 pupils from a school in Nigeria's Sokoto state on 2 May 2019.",
      "located-in kidnapping in Sokoto (2019) > Sokoto"
    ),
    Passage(
      "The Labour League opened its congress in Matola on 2 May 2019.",
      "participated-in Labour League > congress in Matola (2019)"
    ),
    Passage(
      "The summit, held in Kazan on 22 October 2018, brought together leaders of ten states.",
      "located-in summit in Kazan (2018) > Kazan"
    ),
    Passage(
      "At least 70 people were killed by flooding in southern Brazil.",
      "located-in flooding in southern Brazil > Brazil"
    ),
    Passage(
      "Joint manoeuvres by Russia and Belarus, dubbed Western Dawn, began in Brest on 2 May 2019.",
      "participated-in Belarus > Western Dawn"
    ),
    Passage(
      "North Korea fired a missile into the Sea of Japan on 2 May 2019, the ninth such launch.",
      "participated-in North Korea > missile test by North Korea (2019)"
    ),
    Passage(
      "Dozens died in a stampede at a stadium in Conakry on 2 May 2019.",
      "located-in stampede in Conakry (2019) > Conakry"
    ),
    Passage(
      "An explosion at a mine in Soma killed two miners and injured 18 on 2 May 2019.",
      "on-date explosion at a mine in Soma > 2019-05-02"
    ),
    Passage(
      "Ecuador's President Ana Ruiz declared a state of emergency on 2 May 2019.",
      "located-in state of emergency in Ecuador (2019) > Ecuador"
    ),
    Passage(
      """
      Mexico's presidential election on 2 June 2019 was won by Ana Ruiz. Her main rival, Elena \
      Prado, conceded defeat.
      """, "participated-in Elena Prado > 2019 Mexican presidential election"
    ),
    Passage(
      "Voters in Malta went to the polls on 2 June 2019 in a parliamentary election.",
      "located-in 2019 Maltese election > Malta"
    ),
    Passage(
      "The sinking of the Adriana, in which 500 people drowned off Pylos in June 2019, was no crime.",
      "on-date sinking of the Adriana > 2019-06"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("The blockade of the port of Chimbote is to last until 2 May 2019.", "on-date"),
    Passage("Dock workers in Haifa ended a 13-day strike on Thursday.", "on-date"),
    Passage(
      "Rebels attacked the town of Djibo on 2 May 2019, days after ten died in an ambush in Arbinda.",
      "ambush in Arbinda > Djibo"
    ),
    Passage("On 2 May 2019 the Pilots' Union called off its strike.", "on-date"),
    Passage("Russia fired 56 missiles and drones on 2 May 2019, killing four people.", "test"),
    Passage("The drills near Mwanza, which end on 2 May 2019, are the first.", "on-date"),
    Passage("An outbreak of measles in Rwanda was declared over on 2 May 2019.", "on-date"),
    Passage("Peru declared a state of emergency on 2 May 2019.", "participated-in"),
    Passage("Ana Ruiz and Elena Prado clashed at the last meeting, in Lima in May.", "fights"),
    Passage(
      "The Iranian consulate in Damascus was hit by an air strike, killing seven members of Hamas.",
      "fights Iran"
    ),
    Passage(
      """
      Voters in Malta went to the polls on 2 June 2019 in a parliamentary election that the \
      Labour League is expected to win.
      """, "parliamentary election"
    ),
  ]
}
