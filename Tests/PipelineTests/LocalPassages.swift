/// Passages as local papers, explainers, obituaries and interviews have them.
enum LocalPassages: PassageSet {
  static let said: [Passage] = [
    // Bodies that unite others, and names that go on.
    Passage(
      """
      The Congress of Zambian Farm Workers condemned the arrests. Its general secretary, Bheki \
      Moyo, urged Botswana to free them.
      """, "position Bheki Moyo > Congress of Zambian Farm Workers"
    ),
    Passage(
      "The opposition People's National Congress Reform urged Ana Soto to resign.",
      "demands People's National Congress Reform > Ana Soto"
    ),
    Passage(
      "Norvik Steel, part of Hanson Group, signed a deal with Botswana in 2011.",
      "affiliated-with Norvik Steel > Hanson Group"
    ),
    // What is demanded, and what is only said.
    Passage(
      "Ivan Petrov spoke on Monday. The Unity Party has demanded that he expel the envoy Liv Vos.",
      "demands Unity Party > Ivan Petrov"
    ),
    Passage(
      "Diego Parra, who remains at large, is believed to head the Andean Front.",
      "position Diego Parra > Andean Front"
    ),
    Passage(
      "Parra fled. Diego Luna is thought to lead the Red Cartel.",
      "position Diego Luna > Red Cartel"
    ),
    // Posts.
    Passage(
      "Taiwan's foreign ministry said its ambassador, Oliver Liao, had met Peter Boyle.",
      "position Oliver Liao > Taiwan"
    ),
    Passage(
      """
      Prosecutors in Paraguay charged the Uruguayan smuggler Diego Parra. Paraguay's attorney \
      general, Ana Soto, spoke in Paraguay on Monday.

      The scandal has cost two officials in Montevideo their jobs. Deputy Foreign Minister Carla \
      Vega resigned last week.
      """, "position Carla Vega > Uruguay"
    ),
    // Whom a pronoun means.
    Passage(
      """
      Three officers were hurt, police commissioner Alan Moore said.

      Norway's foreign minister, Anna Berg, congratulated Karel Novak and said Oslo looked forward \
      to working with his government.
      """, "cooperates-with Norway > Karel Novak"
    ),
    Passage(
      """
      Archbishop Anton Horvat died on Tuesday. He studied theology in Zagreb.

      In 1991 Pope John Paul II named him bishop of Sarajevo. He became a friend of Ruth Weiss and \
      met President Ante Kovac.
      """, "met-with Anton Horvat > Ante Kovac"
    ),
    Passage(
      """
      Tekle Asfaw fled in 1998. Isaias Haile made him ambassador to Italy in 1994 and recalled him \
      in 1998. Sweden granted him asylum.
      """, "aids Sweden > Tekle Asfaw"
    ),
    Passage(
      """
      Archbishop Anton Horvat died on Tuesday.

      He is survived by a sister, Marija. His successor, Bishop Luka Babic, was installed in 2006.
      """, "replaces Luka Babic > Anton Horvat"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("The Congress of the Republic of Peru censured Juan Leon.", "Congress of the Republic"),
    Passage(
      "Anna Kone was deputy head of the UN Development Programme in Georgia.",
      "affiliated-with United Nations Development Programme > Georgia"
    ),
    Passage("Shell and its partners Marten and Repsol sold the block.", "affiliated-with"),
    Passage("Ana Kos met the bishop of Sarajevo, Ivan Babic.", "affiliated-with"),
    Passage(
      "Ten men were jailed by Judge Helen Wasike; they were freed by the Court of Appeal.",
      "position Helen Wasike"
    ),
    Passage(
      """
      Troops from Moldova and Romania began exercises near Balti on Thursday, Moldova's defence \
      ministry said, drawing criticism from Russia.
      """, "opposes Russia > Ministry of Defence (Moldova)"
    ),
    Passage(
      """
      Norway's minister, Lars Berg, praised Karel Novak and said he looked forward to a visit to \
      Chile by his team.
      """, "visited Karel Novak"
    ),
  ]
}
