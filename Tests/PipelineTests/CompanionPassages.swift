/// Who stands beside whom: companions of an object, advisers on something, surnames that are
/// countries, days that belong to another deed.
enum CompanionPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "The United Nations' special adviser on Colombia, James Lemay, praised the release.",
      "position James Lemay > United Nations"
    ),
    Passage(
      "The World Bank's adviser on Africa, Ann Roe, resigned.", "position Ann Roe > World Bank"
    ),
    Passage(
      """
      Patricia Scotland heads the Commonwealth. Ana Lee met her on Monday. Ana Lee thanked Scotland \
      and the European Union.
      """, "supports Ana Lee > Patricia Scotland"
    ),
    Passage(
      "Jordan agreed. Michael Jordan thanked the king of Jordan.",
      "supports Michael Jordan > Jordan"
    ),
    Passage(
      """
      Antonio Gutierres invited Nicos Anast to a meeting in Geneva, together with the foreign \
      minister of Greece, Nikos Dend.
      """, "demands Antonio Gutierres > Nicos Anast"
    ),
    Passage(
      """
      The leaders of Togo's two largest opposition parties, Kofi Anast and Yao Tatar, met in Lome. \
      Peter Lamb met Paul Crow in January. Dominic Rabb met both leaders in February.
      """, "met-with Dominic Rabb > Kofi Anast"
    ),
    Passage(
      """
      Nigeria agreed. Ruth Bergmann signed the contracts in Germany for the Dango Group. Petroleum \
      Minister Timip Sylvan called the contracts a vote of confidence in Nigeria.
      """, "position Timip Sylvan > Nigeria"
    ),
    Passage(
      """
      Somalia spoke. Ahmed Madob was re-elected in August in a vote that Mogadishu refused to \
      recognise.
      """, "on-date vote (2020) > 2020-08"
    ),
    Passage(
      "Mali, together with Niger, condemned the coup in Gabon.", "opposes Niger > coup in Gabon"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Antonio Gutierres invited Nicos Anast to a meeting in Geneva, together with the foreign \
      minister of Greece, Nikos Dend.
      """, "demands Nikos Dend"
    ),
    Passage(
      "Somalia accused Kenya of sheltering Jubaland's fugitive security minister, Abdi Janaan.",
      "position Abdi Janaan > Somalia"
    ),
    Passage(
      """
      The transfer was agreed last week in Erbil by Karim Sinjar and Falih al-Fayyad, with the \
      mediation of the United Nations' envoy, Jan Kubis.
      """, "agreed-with Karim Sinjar > Jan Kubis"
    ),
    Passage(
      "Patricia Scotland heads the Commonwealth. Ana Lee thanked Scotland for its help.",
      "> Scotland"
    ),
  ]
}
