/// Cities by what they are, governments by where they sit, firms and parties by whose name they bear.
enum CapitalPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      A ship sank off Valletta on Sunday. John Smith travelled to the Maltese capital on Monday.
      """, "visited John Smith > Valletta"
    ),
    Passage(
      "Peter Brown spoke in Santiago on Friday. He had flown to Chile's capital on Thursday.",
      "visited Peter Brown > Santiago"
    ),
    Passage(
      """
      DOHA, Sept. 12 - Clerics from Oman ended a meeting on Sunday. The meeting was held in the \
      Qatari capital.
      """, "located-in Doha > Qatar"
    ),
    Passage(
      "Fighting broke out in Moyale in Kenya.\nRaila Odongo will travel to the town on Sunday.",
      "visited Raila Odongo > Moyale"
    ),
    Passage(
      "Kenya closed the border. The Oromo Liberation Front attacked the government in Addis Ababa.",
      "fights Oromo Liberation Front > Ethiopia"
    ),
    Passage(
      """
      Ecuador barred the firm. Beijing protested against the ban, and its ambassador, Chen Guoyu, \
      met Foreign Minister Juan Holguera in Quito.
      """, "position Juan Holguera > Ecuador"
    ),
    Passage(
      "Varma Group bought a port. The deal was announced by Varma's chairman, Gautam Varma.",
      "position Gautam Varma > Varma Group"
    ),
    Passage(
      "Hristo Ivanoff, who leads the opposition coalition Democratic Bulgaria, resigned.",
      "position Hristo Ivanoff > Democratic Bulgaria"
    ),
    Passage(
      "The Abu Sayyaf Group, which pledged allegiance to the Islamic State in 2014, is strong.",
      "supports Abu Sayyaf > Islamic State"
    ),
    Passage(
      "Kurt Campbell-Low, the White House's coordinator for the Indo-Pacific, flew to Honiara.",
      "position Kurt Campbell-Low > United States"
    ),
    Passage(
      "New Zealand's Ann Arden called the security pact \"gravely concerning\".",
      "opposes Ann Arden > security pact"
    ),
  ]

  static let unsaid: [Passage] = [
    // What is only called a capital is not written as a place that lies somewhere.
    Passage(
      "Minibus fares in the Zimbabwean capital doubled overnight.", "located-in Harare > Zimbabwe"
    ),
    Passage(
      "He opened an office in the Nigerian commercial capital, Lagos.", "Abuja"
    ),
    Passage("The Egyptian capital market fell by a tenth.", "Cairo"),
    Passage(
      "Engineers dug the Roki tunnel. Georgian soldiers held half of the town on Friday.",
      "controls Georgia > Roki tunnel"
    ),
    Passage(
      """
      Ecuador barred the firm. Beijing protested against the ban, and its ambassador, Chen Guoyu, \
      met Foreign Minister Juan Holguera in Quito.
      """, "position Juan Holguera > China"
    ),
    // Nobody thanks the state that he heads.
    Passage(
      """
      Australia sent a hundred officers, and Manasseh Sogava, the prime minister of the Solomon \
      Islands, thanked it.
      """, "supports Manasseh Sogava > Solomon Islands"
    ),
    Passage("Varma Group bought a port. Varma's brother, Gautam Varma, wept.", "position"),
  ]
}
