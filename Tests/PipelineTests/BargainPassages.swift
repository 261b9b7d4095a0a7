/// Passages about deals, sales, bills and who signs, grants, buys and appoints.
enum BargainPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Benin and Burkina Faso on Monday gave up all claims on the Koalou triangle. The accord \
      was concluded in Cotonou by Rosalie Hounsou for Benin and Issa Kabore for Burkina Faso.
      """, "signed Benin > accord in Benin"
    ),
    Passage(
      """
      Benin and Burkina Faso on Monday gave up all claims on the Koalou triangle. The accord \
      was concluded in Cotonou by Rosalie Hounsou for Benin and Issa Kabore for Burkina Faso.
      """, "signed Issa Kabore > accord in Benin"
    ),
    Passage(
      """
      Ghana and Togo have drawn a common border in the Gulf of Guinea. On Friday their foreign \
      ministers, Kofi Mensah and Afi Lawson, put their names to the Lomé Treaty in the \
      Togolese capital.
      """, "signed Togo > Lomé Treaty"
    ),
    Passage(
      """
      Norway has persuaded the Colombian government and the National Liberation Front to \
      extend their truce by sixty days.
      """, "signed Colombia > truce"
    ),
    Passage(
      "Nobody had read the railway contract with the Spanish firm Talleres Oro.",
      "signed Talleres Oro > railway contract with the Spanish firm"
    ),
    Passage(
      """
      Brazil granted the Chinese company Golden Reef a 25-year concession for the port of \
      Ilhéus in 2011.
      """, "agreed-with Brazil > Golden Reef"
    ),
    Passage(
      """
      Finland's Telvanto has agreed to buy the mobile arm of the rival Balti Side. The sale \
      would create a giant.
      """, "signed Telvanto > sale"
    ),
    Passage(
      "A motion tabled by the Green League was defeated in the Estonian parliament on Monday.",
      "supports Green League > motion tabled by the Green League"
    ),
    Passage(
      "The document he had initialled was published on Tuesday. Chad rejected it.",
      "opposes Chad > document he had initialled"
    ),
    Passage(
      """
      Under the accord reached in Doha on Friday, Sudan will free prisoners, and the Beja \
      Front will lay down its arms.
      """, "signed Beja Front > accord"
    ),
    Passage(
      "Mali, Togo and Benin have joined Ghana in an offensive against the rebels.",
      "cooperates-with Togo > Ghana"
    ),
    Passage(
      "Norway belongs to a coalition led by the United States.",
      "cooperates-with Norway > United States"
    ),
    Passage(
      "A joint mission of the African Union and the Arab League observed the vote in Djibouti.",
      "cooperates-with African Union > Arab League"
    ),
    Passage(
      """
      The African Union sent its envoy, Moussa Diallo, to negotiate with the rebels of the \
      Azawad Front.
      """, "negotiates-with Moussa Diallo > Azawad Front"
    ),
    Passage(
      "Ecuador asked Peru to lend two bomb experts, and Lima consented the same evening.",
      "agreed-with Peru > Ecuador"
    ),
    Passage(
      """
      Transport Minister Nikos Pappas resigned after the crash; his post went to Eleni Drakou, \
      a former judge.
      """, "replaces Eleni Drakou > Nikos Pappas"
    ),
    Passage(
      """
      The Bank of Corfu named a new chief executive on Friday. Eleni Stavrou, 48, a former \
      banker, takes over from Petros Lagos, who quit.
      """, "appointed Bank of Corfu > Eleni Stavrou"
    ),
    Passage(
      """
      Premier Ion Rusu unveiled a new government on Friday. Elena Popa keeps the health \
      portfolio.
      """, "appointed Ion Rusu > Elena Popa"
    ),
    Passage(
      "Thakkar Holdings, the owner of Vasudha Ports, met the minister.",
      "controls Thakkar Holdings > Vasudha Ports"
    ),
    Passage(
      "The union Supra Puerto accepted a pay rise of 7 percent from the operator Rio Ancho.",
      "agreed-with Supra Puerto > Rio Ancho"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Brazil, Chile and Peru warned in a joint statement that the vote had been rigged.",
      "agreed-with Brazil > Peru"
    ),
    Passage(
      """
      The Treasury named the firm's owner, Vadim Karp, who lives in Dubai, and said Neman Oil \
      had broken the ban.
      """, "appointed Ministry of the Treasury > Vadim Karp"
    ),
  ]
}
