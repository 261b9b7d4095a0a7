/// Passages as newsrooms write them, about posts and who gets them, help and goods, and calls on
/// others.
///
/// All were written for this suite, with invented people.
enum NewsroomPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Amina Diallo stole money during her time as head of the Gambia Ports Authority.",
      "position Amina Diallo > Gambia Ports Authority"
    ),
    Passage(
      "Unions welcomed Pavel Novotny's resignation as finance minister of Slovakia.",
      "position Pavel Novotny > Slovakia"
    ),
    Passage(
      """
      Kim Dae-jin stepped down as chairman of Hanjin Foods last year. He was succeeded by Park \
      Soo-ah.
      """, "position Park Soo-ah > Hanjin Foods"
    ),
    Passage(
      """
      Julia Vega was sworn in as head of the Peruvian Football Federation. She succeeds Oscar \
      Mamani.
      """, "position Oscar Mamani > Peruvian Football Federation"
    ),
    Passage(
      "Bolivia has sacked the head of the Electricity Board, General Oscar Rojas.",
      "position Oscar Rojas > Electricity Board"
    ),
    Passage(
      """
      The Argentine Senate approved the bill. The chamber's speaker, Carmen Solis, voted in \
      favour.
      """, "position Carmen Solis > Senate (Argentina)"
    ),
    Passage(
      "The Senate elected Maria Lopez as speaker on Tuesday.", "position Maria Lopez > Senate"),
    Passage(
      """
      Senator Tom Hall will veto the bill. His Republican opponent, Carla Whitmore, supports \
      it.
      """, "affiliated-with Carla Whitmore > Republican Party (United States)"
    ),
    Passage(
      "Matthias Brunner, a correspondent for the newspaper Le Matin, was detained on Friday.",
      "position Matthias Brunner > Le Matin"
    ),
    Passage(
      "Anna Berg, an economist at Danske Capital, said rates would fall.",
      "affiliated-with Anna Berg > Danske Capital"
    ),
    Passage(
      "Lena Maurer, who used to work for Siemens, was detained on Friday.",
      "affiliated-with Lena Maurer > Siemens"
    ),
    Passage(
      "Danish Prime Minister Lars Holm resigned on Tuesday. His Civic Union has 30 seats.",
      "affiliated-with Lars Holm > Civic Union"
    ),
    Passage(
      """
      Ana Silva won the presidency of Brazil, beating Rui Costa. The 50-year-old lawyer will \
      replace Jorge Melo in January.
      """, "replaces Ana Silva > Jorge Melo"
    ),
    Passage(
      """
      Ghanaian President Kwabena Mensah accepted the resignation of Yaw Darko and named Adwoa \
      Boateng as his successor.
      """, "replaces Adwoa Boateng > Yaw Darko"
    ),
    Passage(
      "Maria Lopez was named to lead the Madrid Institute, replacing Juan Vidal.",
      "position Maria Lopez > Madrid Institute"
    ),
    Passage(
      "Maria Silva became the first woman to lead the Bank of Portugal in 2018.",
      "position Maria Silva > Bank of Portugal"
    ),
    Passage(
      """
      Amnesty International said one of its researchers, Sipho Dlamini, was arrested in \
      Durban.
      """, "affiliated-with Sipho Dlamini > Amnesty International"
    ),
    Passage(
      "Tony Calabrese and his company, Southern Crown, were fined in 2019.",
      "affiliated-with Tony Calabrese > Southern Crown"
    ),
    Passage(
      "Lars Petter Aasen has joined the board of Vestkraft.",
      "position Lars Petter Aasen > Vestkraft"
    ),
    Passage(
      "The Civic Forum is part of the European People's Party.",
      "affiliated-with Civic Forum > European People's Party"
    ),
    Passage(
      "Anna Berg, who sits in parliament for the Green Party, lives in Oslo.",
      "affiliated-with Anna Berg > Green Party"
    ),
    Passage(
      """
      Jean Castelli ran Marseille until 2001 before serving as housing minister under French \
      President Alain Mercier.
      """, "position Jean Castelli > France"
    ),
    Passage(
      """
      The Norwegian energy company Nordhav named Ingrid Solbakken as chief executive. Chairman \
      Trond Fjelde said it was good.
      """, "position Trond Fjelde > Nordhav"
    ),
    Passage(
      """
      Ukrainian health minister Maksym Stepura visited Lviv. The minister's deputy, Viktor \
      Lyash, promised help.
      """, "position Viktor Lyash > Ministry of Health (Ukraine)"
    ),
    Passage(
      "Norwegian police spokeswoman Anna Berg said the man had fled.",
      "position Anna Berg > Police (Norway)"
    ),
    Passage("Anna Berg works at Volvo.", "affiliated-with Anna Berg > Volvo"),
    Passage(
      "Valencia fired coach Javi Ruiz on Monday after six defeats.",
      "position Javi Ruiz > Valencia"
    ),
    Passage(
      "Immigration minister Navdeep Gill of the governing Liberals dismissed the report.",
      "affiliated-with Navdeep Gill > Liberals"
    ),
    Passage(
      """
      Kenya's health minister, Ann Wairimu, resigned. Peter Otieno will take over as interim \
      minister.
      """, "replaces Peter Otieno > Ann Wairimu"
    ),
    Passage(
      "The Green Party will join the Pacific Alliance next year.",
      "affiliated-with Green Party > Pacific Alliance"
    ),
    Passage("Sara Nasr has quit the Green Party.", "affiliated-with Sara Nasr > Green Party"),
    Passage("Canada is helping Guyana set up a coast guard.", "aids Canada > Guyana"),
    Passage("Germany has handed over two ambulances to Nepal.", "aids Germany > Nepal"),
    Passage(
      "The World Bank has approved a grant for Malawi to rebuild roads.",
      "aids World Bank > Malawi"
    ),
    Passage("The World Bank is financing a dam in Iraq.", "aids World Bank > Iraq"),
    Passage(
      "Nepal took delivery of two helicopters from Germany on Tuesday.", "supplies Germany > Nepal"),
    Passage(
      "Andes Group sells software to Lima Motors Group.",
      "supplies Andes Group > Lima Motors Group"
    ),
    Passage(
      """
      Foreign Minister Josephine Wanjala of Kenya paid a courtesy call on President Nana Owusu \
      on Tuesday.
      """, "met-with Josephine Wanjala > Nana Owusu"
    ),
    Passage(
      "Uzbek President Ulugbek Saidov received a Kazakh delegation on Tuesday.",
      "met-with Ulugbek Saidov > Kazakhstan"
    ),
    Passage(
      """
      Lebanese President Michel Khoury met ministers. Parliament speaker Nabih Mroueh rejected \
      the call. France's ambassador in Beirut, Anne Delcourt, met both men in the city this \
      week.
      """, "met-with Anne Delcourt > Michel Khoury"
    ),
    Passage(
      "Scientists from Yale University and Stanford University joined forces.",
      "cooperates-with Yale University > Stanford University"
    ),
    Passage(
      "Peru and Chile launched a joint project to clean the lake.", "cooperates-with Peru > Chile"),
    Passage("Peru urged Chile to cooperate with Interpol.", "cooperates-with Chile > Interpol"),
    Passage(
      "Canada was one of the first countries to recognise Kosovo.", "supports Canada > Kosovo"),
    Passage(
      "France and Italy were among the countries that condemned Syria.", "opposes Italy > Syria"),
    Passage(
      """
      Hernando Lizarraga won the presidential election in Bolivia, succeeding President Ivan \
      Terceros. Brazil congratulated the president-elect.
      """, "supports Brazil > Hernando Lizarraga"
    ),
    Passage(
      """
      Hernando Lizarraga won the presidential election in Bolivia, defeating former minister \
      Marcela Quispe by five points.
      """, "participated-in Marcela Quispe > presidential election"
    ),
    Passage(
      "Luc Verstappen testified at the Senate hearing on Tuesday.",
      "participated-in Luc Verstappen > Senate hearing"
    ),
    Passage(
      """
      Health Minister Ali Hamid of Jordan apologised. Opposition leader Sara Nasr called for \
      his resignation.
      """, "opposes Sara Nasr > Ali Hamid"
    ),
    Passage(
      "The Unity Party demanded that home minister Anil Pawar resign.",
      "demands Unity Party > Anil Pawar"
    ),
    Passage(
      "The Tamil National Alliance criticised the appointment of General Asanka Perera.",
      "opposes Tamil National Alliance > Asanka Perera"
    ),
    Passage(
      "Mayor Peter Falk welcomed the appointment of Anna Berg.", "supports Peter Falk > Anna Berg"),
    Passage(
      """
      Saudi Arabia jailed Lubna al-Harbi. The group Equality Now accused the authorities of \
      torturing her.
      """, "accuses Equality Now > Saudi Arabia"
    ),
    Passage(
      "Canada took over the presidency of the council from Norway on Monday.",
      "replaces Canada > Norway"
    ),
    Passage(
      "Huaxia Railway has formed a consortium with Yildirim Construction.",
      "cooperates-with Huaxia Railway > Yildirim Construction"
    ),
    Passage(
      "Andes Group has taken a stake in Lima Motors Group.",
      "controls Andes Group > Lima Motors Group"
    ),
  ]

  static let unsaid: [Passage] = [
    // States have no affiliation.
    Passage("Peru will join the Pacific Alliance next year.", "affiliated-with Peru"),
    Passage(
      "UN special envoy for Libya Pedro Alves arrived in Oslo.",
      "affiliated-with Pedro Alves > Libya"
    ),
    Passage(
      """
      Ghanaian President Kwabena Mensah accepted the resignation of Yaw Darko and named Adwoa \
      Boateng as his successor.
      """, "replaces Adwoa Boateng > Kwabena Mensah"
    ),
    Passage(
      "The president of the German bishops' conference, Georg Beck, called the report shocking.",
      "position Georg Beck > Germany"
    ),
    Passage(
      "Honduran police arrested congressman Rey Velasquez.",
      "position Rey Velasquez > United States"
    ),
    Passage(
      """
      Uzbekistan and Kazakhstan signed an agreement on Monday. Kyrgyzstan took part as an \
      observer. The two countries also agreed to set up a chamber of commerce.
      """, "agreed-with Kazakhstan > Kyrgyzstan"
    ),
    Passage(
      """
      Hernando Lizarraga won the presidential election in Bolivia, succeeding President Ivan \
      Terceros. Brazil congratulated the president-elect.
      """, "supports Brazil > Ivan Terceros"
    ),
    Passage(
      "Anna Berg defeated Peter Falk to become leader of the Green Party.",
      "fights Anna Berg > Peter Falk"
    ),
    Passage("Ukraine shot down a Russian drone on Monday.", "opposes Ukraine > Russia"),
  ]
}
