/// Passages about what is told beside a dated clause and has another time, and about items of
/// round-ups.
enum MeanwhilePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Peru signed a pact with Chile in January, and on Monday recalled its ambassador to Oman.",
      "agreed-with Peru > Chile @2021-01"
    ),
    Passage(
      "Kenya's president, Peter Kamau, flew to Juba on Monday and thanked Chad's Idris Saleh.",
      "supports Peter Kamau > Idris Saleh @2021-03-08"
    ),
    Passage(
      "The premier, Jan Bor, had lunch with Ota Mir on Monday while his aides waited outside.",
      "met-with Jan Bor > Ota Mir @2021-03-08"
    ),
    Passage(
      "Malawi received the envoys on Sunday. At the talks, Benin accused Togo of lying.",
      "accuses Benin > Togo @2021-03-07"
    ),
    Passage(
      "Oslo mediated between Chile and Peru and between Benin and Togo.",
      "negotiates-with Benin > Togo"
    ),
  ]

  static let unsaid: [Passage] = [
    // A pluperfect goes back.
    Passage(
      "Last year she exposed the terms of a deal that Emasa had signed with Gazprom.",
      "agreed-with Emasa > Gazprom @"
    ),
    Passage(
      """
      The mayor, Paul Vella, resigned on Monday after it emerged that he had helped the Russian \
      banker Oleg Mints to obtain a passport.
      """, "aids Paul Vella > Oleg Mints @"
    ),
    Passage(
      "In 1975 my father served beside Jonas Lemba, whom Washington had backed and later abandoned.",
      "supports United States > Jonas Lemba @"
    ),
    // A perfect and a present are not of the day beside them.
    Passage(
      "In May it expelled nine men, and Kenya's police has asked Colombo for the numbers.",
      "demands Kenya > Sri Lanka @"
    ),
    Passage(
      "Israel signed a pact with Cyprus in January, but has also sold missiles to Greece.",
      "aids Israel > Greece @"
    ),
    Passage(
      "Kobo Cells supplies cathodes to Kia, and last month opened a factory in Poland.",
      "supplies Kobo Cells > Kia @"
    ),
    Passage(
      "In January two Danes were killed by a mine that Oslo attributed to Saraya, a Syrian militia backed by Iran.",
      "supports Iran > Saraya @"
    ),
    Passage(
      "Jan Bor had lunch with Patriarch Ilia, while President Ota Mir met him only on Monday.",
      "met-with Jan Bor > Ilia @"
    ),
    // Another item.
    Passage(
      "LOME: Yao Kossi of Togo visited Benin on 3 March. ASMARA: Eritrea accused Ethiopia of lying.",
      "accuses Eritrea > Ethiopia @"
    ),
    Passage(
      """
      Ghana met the creditors last week. On Tunisia, the spokeswoman, Ana Reis, welcomed the 2 \
      billion dollar investment from Qatar.
      """, "supports Ana Reis > Qatar @"
    ),
    // Pairs of their own.
    Passage(
      "Oslo mediated between Chile and Peru and between Benin and Togo.",
      "negotiates-with Chile > Benin"
    ),
  ]
}
