/// Passages about whom common nouns and nations take up over sentences.
enum ReferredPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      German carmaker Falkenwerk will build a plant in Morocco with the Chinese battery maker \
      Gaoneng. The two companies criticised the European Union on Tuesday.
      """, "opposes Gaoneng > European Union @2021-03-09"),
    Passage(
      """
      Ghanaian President Kofi Asare-Mintah met his Togolese counterpart, Edem Agbeko, in Lomé. \
      The latter thanked France, while the former accused Nigeria of spying.
      """, "accuses Kofi Asare-Mintah > Nigeria"),
    Passage(
      """
      Malta's prime minister called on Brussels to share the burden. Roderick Zammit said that \
      the island had done enough. The Maltese leader met the president of the European \
      Commission, Annelies Vandenbroucke, on Monday.
      """, "met-with Roderick Zammit > Annelies Vandenbroucke @2021-03-08"),
    Passage(
      """
      Hezbollah fired rockets into northern Israel on Sunday. The Iran-backed movement's leader, \
      Sheikh Jawad Nasser, vowed more attacks.
      """, "position Jawad Nasser > Hezbollah"),
    Passage(
      """
      The Bank of Uganda closed Crown Savings Bank. The central bank said the lender had failed \
      to repay its debts. The bank's owner, Charles Musoke, resigned.
      """, "position Charles Musoke > Crown Savings Bank"),
    Passage(
      "The World Food Programme halted its lorries. The UN agency accused Sudan of a raid.",
      "accuses World Food Programme > Sudan"),
    Passage(
      """
      Moldova accused Russia of plotting a coup. The former Soviet republic expelled two Russian \
      diplomats.
      """, "sanctions Moldova > Russia"),
    Passage(
      """
      Spain's foreign minister, Lucía Ferreras, arrived in Algiers. The two sides discussed \
      migration, and the Spaniard thanked Algeria for its gas.
      """, "supports Lucía Ferreras > Algeria"),
    Passage(
      "The front attacked a Malian army post near Gao. Amnesty accused the army of torture.",
      "accuses Amnesty International > Mali"),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      The Dutch shipping firm Noordzee Lijn avoids the Red Sea after Houthi fighters attacked one \
      of its vessels. The Yemeni group said the ship was bound for Israel.
      """, "affiliated-with Noordzee Lijn > Yemen"),
    Passage(
      """
      The Maltese leader met the president of the European Commission, Annelies Vandenbroucke, on \
      Thursday.
      """, "position Annelies Vandenbroucke > Malta"),
    Passage(
      """
      Moldova accused Russia of plotting a coup. The former Soviet republic expelled two Russian \
      diplomats.
      """, "Soviet Union"),
    Passage(
      """
      Iceland fined the company Hvalur Norden. The company sued the state, and a court in Reykjavik \
      ruled in its favour. Its director, Kristján Steinsson, cheered.
      """, "position Kristján Steinsson > Reykjavik"),
    Passage(
      """
      Kaishan Electronics bought a plant from Yuanfeng Micro. The Investment Commission let the \
      two firms merge. The two firms thanked Taiwan.
      """, "supports Investment Commission > Taiwan"),
  ]
}
