/// Passages about agreements that one sentence tells and another takes up, and about names of those
/// who sign them. They were written for these tests.
enum AccordPassages: PassageSet {
  static let said: [Passage] = [
    // What the next sentence says was signed.
    Passage(
      """
      A company owned by the Chinese army won a contract on Tuesday to rebuild a bridge in the \
      Kenyan city of Kisumu. Public Works Minister Joseph Otieno and Li Guang, who heads the \
      Harbin Works, signed it in Nairobi.
      """, "signed Joseph Otieno > contract"
    ),
    Passage(
      """
      Dominica and Martinique ended a long quarrel over tuna traps on Monday with an arrangement \
      that lets boats from each side work the channel. It was signed in Roseau by Fisheries \
      Minister Ferdinand Cools and Josette Maury.
      """, "signed Ferdinand Cools > arrangement"
    ),
    Passage(
      """
      Chad will get a loan from a Chinese bank under an agreement reached last Thursday. Its \
      finance minister, Idriss Hassan, signed the papers on Friday.
      """, "signed Idriss Hassan > agreement"
    ),
    // Places with small words inside.
    Passage(
      "President Ana Silva of Chile travelled to San Lucas de la Cruz on Monday.",
      "visited Ana Silva > San Lucas de la Cruz"
    ),
    // "The step" is what was signed.
    Passage(
      """
      Malawi and Zambia signed a power pact on Monday. Kenya welcomed the step.
      """, "supports Kenya > power pact"
    ),
    // Titles are no part of a name.
    Passage(
      "Monsignor Genaro Villar Prada accused the Bolivian government of greed.",
      "accuses Genaro Villar Prada > Bolivia"
    ),
    Passage(
      "Jaime Torres, the Bolivian mining minister, condemned Archimandrite Kirill Sokolov.",
      "opposes Jaime Torres > Kirill Sokolov"
    ),
    // Long after the Soviet Union, Moscow is Russia's.
    Passage(
      "Soviet oceanographers built the ship. Norway accused Moscow of whaling on Monday.",
      "accuses Norway > Russia"
    ),
  ]

  static let unsaid: [Passage] = [
    // What ends a quarrel is nobody's opponent.
    Passage(
      """
      Dominica and Martinique ended a long quarrel over tuna traps on Monday with an arrangement \
      that lets boats from each side work the channel. It was signed in Roseau by Fisheries \
      Minister Ferdinand Cools and Josette Maury.
      """, "opposes"
    ),
    // Nobody signed what the next sentence does not speak of.
    Passage(
      """
      Kenya hopes for a contract to rebuild the bridge. Its minister, Joseph Otieno, signed the \
      visitors' book.
      """, "signed Joseph Otieno"
    ),
    // Not signed.
    Passage(
      """
      Chad won a contract to rebuild the bridge. The Libyan transport minister, Omar Salem, did \
      not sign it.
      """, "on-date contract"
    ),
    // Those who signed are not what is welcomed.
    Passage(
      "Malawi and Zambia signed a power pact on Monday. Kenya welcomed the step.",
      "supports Kenya > Malawi"
    ),
    // The headline's truce is the agreement of the lead.
    Passage(
      """
      Togo and Benin sign ferry truce

      Togolese Transport Minister Afi Mensah and Koffi Dossou, managing director of the Benin \
      Ports Company, shook hands on an agreement at Hilla, in Togo, on Wednesday.
      """, "> agreement"
    ),
    // Those who sign for two sides have not agreed with each other.
    Passage(
      """
      Dominica and Martinique ended a long quarrel over tuna traps on Monday with an arrangement \
      that lets boats from each side work the channel. It was signed in Roseau by Fisheries \
      Minister Ferdinand Cools and Josette Maury.
      """, "agreed-with Ferdinand Cools"
    ),
  ]
}
