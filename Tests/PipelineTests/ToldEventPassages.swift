/// Events that an article tells, and those that it only mentions in passing.
enum ToldEventPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Keiko Tanabe, who died in Osaka on 9 May 2019 aged 79, was the first woman on the court.",
      "located-in death of Keiko Tanabe (2019) > Osaka"
    ),
    Passage(
      """
      Peter Malosa, the teacher who led the islands through two stormy terms as prime minister, \
      died on 9 May 2019 in Honiara.
      """, "on-date death of Peter Malosa (2019) > 2019-05-09"
    ),
    Passage(
      """
      Professor Ravi Menon, the plant breeder, passed away in Pune on 9 May 2019. His death was \
      announced by his college.
      """, "located-in death of Ravi Menon (2019) > Pune"
    ),
    Passage(
      "An earthquake in Padang killed dozens of people.",
      "located-in earthquake in Padang > Padang"
    ),
    Passage(
      "The war in Darfur began in 2003.", "on-date war in Darfur (2003) > 2003"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("Nurses in Ghana have stopped work in protest at the war in Darfur.", "war in Darfur"),
    Passage("The miners' union threatened a strike in Kumasi.", "strike in Kumasi"),
    Passage("Until her election in 2004 Mayor Ana Ruiz ran the port of Callao.", "election"),
    Passage("The committee was founded after an earlier flood in 2001.", "flood"),
    Passage(
      """
      The Peruvian parliament sued the mining company Andex on Tuesday. A second hearing is set \
      for September.
      """, "hearing"
    ),
    Passage(
      """
      Thailand replaced General Somchai Prasert, who was recalled after Monday's skirmish with \
      Cambodian soldiers.
      """, "on-date"
    ),
    Passage(
      """
      Mei Kwong has become chairman of Harbour Ferries in place of her father, Alan Kwong, who \
      died in June.
      """, "death"
    ),
    Passage(
      """
      The Croat Gathering, a Bosnian party that campaigned against the treaty, said on Thursday \
      that it would leave the coalition.
      """, "on-date Croat"
    ),
    Passage(
      """
      Bishop Paul Okello, who chairs the Conference of Ugandan Bishops, was received in Cairo by \
      Foreign Minister Ahmed Sabri.
      """, "participated-in"
    ),
  ]
}
