/// Passages about whose a post is when a pronoun, a place or the sentence before says so. They were
/// written for these tests.
enum OwnerPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The Harvest Front says that it will stay away as long as the Media Council remains in \
      place. Its secretary general, Tomas Okello, told a crowd that the members were clerks.
      """, "position Tomas Okello > Harvest Front"
    ),
    Passage(
      """
      Demonstrators of the Free Valley Movement blocked the road for two hours. Their leader, \
      Karl Hofer, threatened to come back.
      """, "position Karl Hofer > Free Valley Movement"
    ),
    Passage(
      """
      Outside the court, members of the Association of Bus Drivers shouted that the money had \
      never come. "We were told to go home," said their president, Amina Diallo.
      """, "position Amina Diallo > Association of Bus Drivers"
    ),
    Passage(
      """
      India had also asked him, according to the Chess Federation of Goa. Its secretary, Junaid \
      Khan, wished him luck.
      """, "position Junaid Khan > Chess Federation of Goa"
    ),
    Passage(
      """
      Dover and Calais were shut by pickets of the Seafarers' Union, which rejects plans of the \
      ferry firm Kanaal Lines. "We will stay," said Yann Gall, who leads the union. The company's \
      managing director, Helen Case, offered talks.
      """, "position Helen Case > Kanaal Lines"
    ),
    Passage(
      """
      Suriname and the Netherlands are at odds. "Our flag was used to cheat Europe," Agriculture \
      Minister Rajesh Jhinkoe said in Paramaribo.
      """, "position Rajesh Jhinkoe > Suriname"
    ),
    Passage(
      """
      Ecuador called its ambassador in Mexico home. Foreign Minister Lourdes Pita called the man's \
      stay there a slap in the face and asked Mexico to show him the door.
      """, "position Lourdes Pita > Ecuador"
    ),
    Passage(
      """
      Bolivia has sent engineers into a gas plant that a Brazilian firm owns. The Brazilian \
      government sounded calm. Renata Lobo, an under-secretary at the foreign ministry, said that \
      Bolivia was within its rights.
      """, "affiliated-with Ministry of Foreign Affairs (Brazil) > Brazil"
    ),
    Passage(
      "Foreign Ministers Hernan Arteta of Ecuador and Oscar Lituma of Peru shook hands.",
      "position Oscar Lituma > Ministry of Foreign Affairs (Peru)"
    ),
    Passage(
      """
      Peru's foreign minister, Ana Lopez, met her Syrian and Iraqi counterparts, Suheil Qaddour \
      and Basil Bakri.
      """, "position Basil Bakri > Iraq"
    ),
    Passage(
      """
      Kenya's foreign minister refused to shake hands on Friday at a gathering in Kigali. Tom \
      Otieno said that he would not forget.
      """, "position Tom Otieno > Kenya"
    ),
    Passage(
      "Tesfaye Alemu, who oversees transmission at the Nile Power Company, admitted a mistake.",
      "position Tesfaye Alemu > Nile Power Company"
    ),
    Passage(
      "Wirat Thong, who speaks for the Thai government, ruled it out.",
      "position Wirat Thong > Thailand"
    ),
    Passage(
      "Anna Holm, who chairs the finance committee of the National Assembly, objected.",
      "position Anna Holm > National Assembly"
    ),
    Passage(
      "The African Union named Thandi Mabena, a retired South African judge, to look into it.",
      "affiliated-with Thandi Mabena > South Africa"
    ),
    Passage(
      """
      The foreign ministers of Paraguay and Bolivia agreed on Wednesday to send surveyors. Hernan \
      Ayala of Paraguay and his Bolivian counterpart, Marcelo Quiroz, met for four hours.
      """, "position Marcelo Quiroz > Ministry of Foreign Affairs (Bolivia)"
    ),
    Passage(
      "In a statement signed by its leader, Efren Luna, the Hill Front said it would wait.",
      "position Efren Luna > Hill Front"
    ),
    Passage(
      """
      The Minister of Foreign Affairs of Peru, Ana Lopez, spoke. Minister Lopez thanked London. \
      Her Slovak counterpart, Lenka Hajdova, called her.
      """, "position Lenka Hajdova > Ministry of Foreign Affairs (Slovakia)"
    ),
    Passage(
      "Jean Kouassi, a spokesman for the government in Abidjan, rejected it.",
      "position Jean Kouassi > Ivory Coast"
    ),
    Passage(
      "Samia Trabelsi, who signed for the Shura Movement, described it as a safety belt.",
      "affiliated-with Samia Trabelsi > Shura Movement"
    ),
    Passage(
      "Kadi Barry, a lawyer who works for the Harbour Workers' Union, is preparing a suit.",
      "affiliated-with Kadi Barry > Harbour Workers' Union"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Lanigan Potash has recommended the offer. The mineworkers' union is split, said its \
      president, Lorna White.
      """, "position Lorna White > Lanigan Potash"
    ),
    Passage(
      "The African Union named Thandi Mabena, a retired South African judge, to look into it.",
      "position Thandi Mabena > South Africa"
    ),
    Passage(
      "Ivan Petrov, an undersecretary at Peru's foreign ministry, said so.",
      "position Ivan Petrov > Peru"
    ),
    Passage(
      "Togo's trade minister lost his luggage on Friday. Ama Kofi, a nurse, found it.",
      "position Ama Kofi > Togo"
    ),
    Passage(
      "Foreign Ministers Hernan Arteta of Ecuador and Oscar Lituma of Peru shook hands.",
      "affiliated-with Hernan Arteta > Peru"
    ),
    Passage(
      "Karin Berg, who runs a bar in Oslo for the tourists, said so.", "position Karin Berg >"
    ),
  ]
}
