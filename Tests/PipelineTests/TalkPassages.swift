/// Passages in the forms of articles: speeches, interviews and chronologies. They were written for
/// these tests.
enum TalkPassages: PassageSet {
  static let said: [Passage] = [
    // Speeches: who speaks stands in the head of the text.
    Passage(
      """
      Address by President Jana Horvat of Croatia to parliament. We have come far, my friends. First, \
      we stand with Kosovo.
      """, "supports Croatia > Kosovo"
    ),
    Passage(
      """
      Extract from the remarks by the Prime Minister of Samoa, Sina Leavasa, in Apia. I see no quarrel. \
      I met Chancellor Braun in Bonn in January.
      """, "met-with Sina Leavasa > Braun @2021-01"
    ),
    Passage(
      """
      Extract from the remarks by the Prime Minister of Samoa, Sina Leavasa, in Apia. I see no quarrel. \
      France has blocked our entry into the fund.
      """, "opposes France > Samoa"
    ),
    Passage(
      """
      Address by the President of Latvia. We voted for peace in New York. We call on Iran to stop its \
      deliveries.
      """, "demands Latvia > Iran"
    ),
    // Talk with the name of each speaker in front of a colon.
    Passage(
      """
      Press conference by Foreign Minister Ilze Kalna of Latvia. Minister: Good morning. Question \
      (LETA): The leader of the opposition, Ivars Zeps, accuses you of a lie. Minister: That is not true.
      """, "accuses Ivars Zeps > Ilze Kalna"
    ),
    Passage(
      """
      Press conference by Foreign Minister Ilze Kalna of Latvia. Minister: Good morning. Question: Did \
      you talk to Bratislava? Minister: I spoke to my Slovak colleague, Juraj Kotleba, in Vienna.
      """, "met-with Ilze Kalna > Juraj Kotleba"
    ),
    // Interviews.
    Passage(
      """
      Dr Amna Musa runs a hospital in Nyala. We reached her by telephone. Q: What do you need? A: Quiet. \
      I ask the African Union to stop talking.
      """, "demands Amna Musa > African Union"
    ),
    Passage(
      """
      Khun Lin heads the Karenni National Party in Demoso. He spoke to us in Mae Sot. You call \
      yourselves a government. Are you one? We pay the teachers. Who helps you? We disagree with India.
      """, "opposes Karenni National Party > India"
    ),
    Passage(
      """
      Former rebel Ana Pisco sits in the senate. She spoke to Jan Mulder. You were a guard. Why? \
      "Because of my brother." You belong to the Vida party. Has it failed?
      """, "affiliated-with Ana Pisco > Vida party"
    ),
    // Chronologies: the label dates the entry, and labels go on in time.
    Passage(
      "May 2019: Chad suspends the Red Cross. July 2020: Ghana expels Togo's ambassador.",
      "sanctions Chad > Red Cross @2019-05"
    ),
    Passage(
      """
      13 December 2019: Ana Rey enters the embassy. 4 April: Chile shelters her. 10 April: The African \
      Union condemns Peru.
      """, "opposes African Union > Peru @2020-04-10"
    ),
    Passage(
      """
      1991: A truce fails. 2005: Presidents Olu Bako and Paul Nganou sign a declaration near Lagos, the \
      first since the war.
      """, "on-date declaration near Lagos > 2005"
    ),
    // Round-ups: the head of an item gives its country.
    Passage(
      """
      The week in Asia. BISHKEK: Kyrgyzstan closed a border post. SEOUL: South Korea protested. MANILA: \
      A court has cleared former senator Rosa Lim, a critic of ex-president Hugo Ramos.
      """, "position Hugo Ramos > Philippines"
    ),
    Passage(
      """
      Jordan. King Abdullah received the Greek president, Anna Leda, on Sunday. Brunei. The sultan has \
      named a new finance minister, Haji Osman Jamil. Oman. Sultan Haitham bin Tariq received a guest.
      """, "appointed Brunei > Osman Jamil"
    ),
    Passage(
      """
      CHAD: the group Free Lake burned two lorries. President Mahamat Oumar has extended the curfew. \
      GUATEMALA: President Bernardo Ruiz welcomed a step.
      """, "position Mahamat Oumar > Chad"
    ),
    // Days to come.
    Passage(
      "They have joined the bloc New Mongolia ahead of the vote on 30 March.",
      "on-date vote > 2021-03-30"
    ),
    Passage(
      """
      He met the owner in May 2017. Vice-president Rita Borg will lead the body until a congress is held \
      in October.
      """, "on-date congress (2021) > 2021-10"
    ),
  ]

  static let unsaid: [Passage] = [
    // A report of a speech is none.
    Passage(
      """
      Peru's president, Rosa Vidal, told of an address by Ana Kovac on Monday. Critics ask what we will \
      pay, and our readers thank Chile.
      """, "supports"
    ),
    // The interviewer is not the interviewed.
    Passage(
      """
      Dr Amna Musa runs a hospital in Nyala. We met the governor, Ali Daud, first. Q: What do you need? \
      A: Quiet.
      """, "met-with Amna Musa > Ali Daud"
    ),
    // A label is no subject.
    Passage(
      """
      Press conference by Foreign Minister Ilze Kalna of Latvia. Minister: Good morning. Question \
      (LETA): The leader of the opposition, Ivars Zeps, accuses you of a lie. Minister: That is not true.
      """, "accuses LETA"
    ),
    // Items lend each other no elections.
    Passage(
      """
      ABUJA. Nigeria's unions ended a strike. HARARE. Nelson Moyo, whose ZU party came third, disputes \
      the count. LOME. Yao Kossi came second in the presidential election on 6 February.
      """, "participated-in ZU party"
    ),
    // What lies before the entry has another time.
    Passage(
      """
      January 2020: Ana Rey and Ivo Sosa hold talks. May 2020: Luis Paz, who had accused Rey of \
      treason, arrives in Lima.
      """, "accuses Luis Paz > Ana Rey @"
    ),
  ]
}
