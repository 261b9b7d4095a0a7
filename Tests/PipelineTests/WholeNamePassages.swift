/// Passages about bodies that the model cuts, or that the text calls by a part of their names: what
/// must be claimed, and what must not. They were written for these tests.
enum WholeNamePassages: PassageSet {
  static let said: [Passage] = [
    // By the first word, or the last, of the name.
    Passage(
      """
      Sorin Interactive, a games company, was accused of fraud on Monday by Kenya. Brazil has accused \
      Sorin of theft. Sorin denied it.
      """, "accuses Brazil > Sorin Interactive"
    ),
    Passage(
      "The Weavermen's Front accused Chad of theft. The Front's leader, Ali Nour, met Paul Ngarta.",
      "position Ali Nour > Weavermen's Front"
    ),
    Passage(
      """
      The Small-Scale Potters' League accused Ghana of neglect. Kofi Mensah, the League's chairman, met \
      Ama Owusu.
      """, "position Kofi Mensah > Small-Scale Potters' League"
    ),
    // By initials that leave out small words, or the home.
    Passage(
      """
      Yves Castan, the leader of the FOS, said no. Stavros Mel accused the Fédération des Ouvriers du Sud \
      of piracy.
      """, "position Yves Castan > Fédération des Ouvriers du Sud"
    ),
    Passage(
      """
      The ruling Union pour le Savoir praised Jean Diop. Aïssatou Faye, a UPS member since 1974, took over \
      as speaker.
      """, "affiliated-with Aïssatou Faye > Union pour le Savoir"
    ),
    // Over hyphens, particles, owners, lands and "and".
    Passage(
      "The Suq al-Jumaa Brigade accused Egypt of theft.", "accuses Suq al-Jumaa Brigade > Egypt"),
    Passage(
      """
      Thandi Mokoena, the Builders' and Plumbers' Union's shop steward at Brakfontein, asked who would pay \
      the fine.
      """, "position Thandi Mokoena > Builders' and Plumbers' Union"
    ),
    Passage(
      "Jamaica's Farmers and Fishers Congress on Saturday elected Bev Smith as its leader.",
      "appointed Farmers and Fishers Congress > Bev Smith"
    ),
    Passage(
      """
      Ravi Pillai, the secretary of the Fiji Rice Growers' Congress, said that farmers would not cut cane.
      """, "position Ravi Pillai > Fiji Rice Growers' Congress"
    ),
    Passage(
      "Members of Dockers' Solidarity, a Serbian union, on Wednesday seized the port.",
      "affiliated-with Dockers' Solidarity > Serbia"
    ),
    Passage(
      "The National Council of the East has accused Libya of selling its friends.",
      "accuses National Council of the East > Libya"
    ),
    Passage(
      "The Samtredia Democrats accused Chad of fraud.", "accuses Samtredia Democrats > Chad"),
    Passage(
      "Strikers of Unifor Local 2245 accused the Canadian firm Bolder Mines of lying.",
      "accuses Unifor Local 2245 > Bolder Mines"
    ),
    // What does not belong to the name.
    Passage(
      """
      Kristján Laxdal, a trawler owner and former member of the Althing for the Coast Fishery Party, has \
      run the bank for a year.
      """, "affiliated-with Kristján Laxdal > Althing"
    ),
    Passage(
      "Sierra Leone's National Peace Commission accused Chad of lying.",
      "accuses National Peace Commission > Chad"
    ),
    // A coastguard without a name is its state.
    Passage(
      "Hans Brookmann, the owner of the ship, blamed the Beninese coastguard for arriving late.",
      "accuses Hans Brookmann > Benin"
    ),
    Passage(
      "The Philippine Coast Guard accused China of ramming a boat.",
      "accuses Philippine Coast Guard > China"
    ),
    // A person of the name, and a party of another country.
    Passage(
      "Anna Falk of Germany met Pierre Blanc. Falk Motor makes engines. Falk praised Blanc.",
      "supports Anna Falk > Pierre Blanc"
    ),
    Passage(
      "House Democrats in the United States accused President Joe Biden of delay.",
      "accuses Democratic Party (United States) > Joe Biden"
    ),
  ]

  static let unsaid: [Passage] = [
    // Where a body in a building is, and whose it is.
    Passage("Paula Brandt, who directs the Recife museum, accepted.", "position Paula Brandt"),
    Passage(
      "Anne Corbin, who runs the Red Cross hospital in Goma, warned of cholera.",
      "position Anne Corbin > Red Cross"
    ),
    Passage(
      "James Landry, vice-president of the New Orleans lender, met Paula Brandt.",
      "position James Landry > New Orleans"
    ),
    // A half of two owners is no body.
    Passage(
      "The Builders' and Plumbers' Union has accused the firm Dolerite Works of theft.",
      "accuses Plumbers' Union"
    ),
    Passage("The National Council of the East has accused Libya.", "National Council ("),
    // Some body that a noun in capitals means.
    Passage(
      "The Financial Crimes Bureau in Uganda alleges that the NGO stole money.", "NGO"),
    // The person and not the firm.
    Passage(
      "Anna Falk of Germany met Pierre Blanc. Falk Motor makes engines. Falk praised Blanc.",
      "supports Falk Motor"
    ),
  ]
}
