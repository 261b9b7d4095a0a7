/// Passages about posts, the bodies they serve, and what names and descriptions of bodies stand
/// for: what must be claimed, and what must not. They were written for these tests.
enum PostPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Swaziland was calm on Monday. Pieter Kruger, deputy defence minister in Pretoria, said 200 \
      paratroopers would help if asked.
      """, "position Pieter Kruger > South Africa"
    ),
    Passage(
      "Two hundred tents were sent by Open Roof, the British charity founded by the surgeon Leyla Kerr.",
      "position Leyla Kerr > Open Roof"
    ),
    Passage(
      "Inga Nowak is a columnist and a former Polish ambassador to Romania.",
      "position Inga Nowak > Poland"
    ),
    Passage(
      "Selam Tekle, newly appointed as Eritrea's ambassador, was among the passengers.",
      "position Selam Tekle > Eritrea"
    ),
    Passage(
      """
      The speaker was led away in handcuffs. Justice Edward Morrow told him so. The Supreme Court \
      of Samoa heard that each was paid.
      """, "position Edward Morrow > Supreme Court (Samoa)"
    ),
    // Posts with a field, an owner or a list around them.
    Passage(
      """
      The Lebanese Cedar Party urged the minister to resign, and its transport critic, Rami Khoury, said he \
      had failed.
      """, "position Rami Khoury > Lebanese Cedar Party"
    ),
    Passage(
      "The ELN seized a village. Later Pablo Rojas, one of the group's negotiators, sent a message.",
      "position Pablo Rojas > National Liberation Army"
    ),
    Passage(
      "The Ministry of Health of Ghana denied it. The ministry's secretary, Kofi Boateng, was silent.",
      "position Kofi Boateng > Ministry of Health (Ghana)"
    ),
    Passage(
      "The Movement for Reform marched. Lovemore Tshuma, the party's secretary-general, spoke.",
      "position Lovemore Tshuma > Movement for Reform"
    ),
    Passage(
      "Saudi Arabia, whose foreign minister, Adel Karim, spent the summer in Paris, said nothing.",
      "position Adel Karim > Ministry of Foreign Affairs (Saudi Arabia)"
    ),
    Passage(
      "Budget Commissioner Johannes Weber said in Brussels that the European Commission would act.",
      "position Johannes Weber > European Commission"
    ),
    Passage(
      "Jana Novak, who leads the banned movement Free Moravia from Austria, disagreed.",
      "position Jana Novak > Free Moravia"
    ),
    Passage(
      "Police spokesman Wayne Bako said 14 people had been arrested. Zimbabwe held an election in Zimbabwe.",
      "position Wayne Bako > Police (Zimbabwe)"
    ),
    Passage(
      "The parliament of Iraq met. Speaker Nasser al-Dulaimi closed the session.",
      "position Nasser al-Dulaimi > Parliament (Iraq)"
    ),
    Passage(
      "The Ministry of Information of Fiji warned the paper. Ministry spokesman Neumi Lewa explained.",
      "position Neumi Lewa > Ministry of Information (Fiji)"
    ),
    // Whose a post or body is.
    Passage(
      """
      Ghana's parliament approved the loan. Finance Minister Kojo Asante-Boadu, who signed the agreement in \
      London last month, said Ghana had no choice.
      """, "position Kojo Asante-Boadu > Ministry of Finance (Ghana)"
    ),
    Passage(
      "Togo was angry. Togo is poor, and in Togo people fled. The government criticised Kenya.",
      "opposes Togo > Kenya"
    ),
    // Names.
    Passage(
      "The Justice Movement of Darfur (JEM) rejected it. JEM spokesman Abdullahi Nur criticised Chad.",
      "position Abdullahi Nur > Justice Movement of Darfur"
    ),
    Passage(
      "The United States embassy in Harare has criticised Kenya. It is large.",
      "opposes Embassy of the United States in Harare > Kenya"
    ),
    Passage(
      "A Philippine vessel was rammed, the Philippine Coast Guard said.",
      "affiliated-with Philippine Coast Guard > Philippines"
    ),
    Passage(
      "A group called the Army of the Northern Homeland attacked a village. The group criticised Kenya.",
      "opposes Army of the Northern Homeland > Kenya"
    ),
    // Descriptions.
    Passage(
      """
      Transport Minister Budi Karya of Indonesia agreed. President Joko Santoso ordered the minister to \
      review the safety of ferries.
      """, "demands Joko Santoso > Budi Karya"
    ),
    Passage(
      "Ali Karim, leader of the Unity Party, spoke. The Unity Party leader criticised Kenya.",
      "opposes Ali Karim > Kenya"
    ),
    Passage(
      "Ali Karim, 54, arrived with Tom Bako. The 54-year-old criticised Kenya.",
      "opposes Ali Karim > Kenya"
    ),
    // Events.
    Passage(
      "In 2009 more than 330 people died when the Teratai Prima sank off Sulawesi in a storm.",
      "located-in sinking of the Teratai Prima (2009) > Sulawesi"
    ),
    Passage(
      "A ferry, the Santa Maria, capsized off Cebu on Tuesday.",
      "on-date sinking of the Santa Maria (2021) > 2021-03-09"
    ),
    Passage(
      "Israelis go to the polls on November 1.", "on-date 2021 Israeli election > 2021-11-01"),
    // What a speaker does beside what he says, and votes.
    Passage(
      "Kenya's Competition Bureau said prices would rise and asked the government to stop the sale.",
      "demands Competition Bureau > Kenya"
    ),
    Passage(
      "The Green Party voted for the Fishing Act and the Labour Party voted against it.",
      "opposes Labour Party > Fishing Act"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The Security Council met on Monday. The United Nations welcomed its call.",
      "affiliated-with UN Security Council > United Nations"
    ),
    Passage(
      """
      The High Court and the Court of Appeal disagree. Justice Edward Morrow told the speaker so.
      """, "position Edward Morrow"
    ),
    Passage(
      """
      Lesotho was calm on Monday. Pieter Kruger, deputy defence minister in Pretoria, said 200 \
      paratroopers would help if asked.
      """, "position Pieter Kruger > Lesotho"
    ),
    // The country that a body acts upon, or the city of a signature, is not whose it is.
    Passage(
      "Togo was angry. Togo is poor, and in Togo people fled. The supreme court criticised Kenya.",
      "opposes Supreme Court (Kenya) > Kenya"
    ),
    Passage(
      "Finance Minister Kojo Asante, who signed the agreement in London last month, spoke to lenders.",
      "position Kojo Asante > Ministry of Finance (United Kingdom)"
    ),
    // A part of the police that nobody names is not the country's.
    Passage(
      "Pakistan mourned in Pakistan. A boy was taken alive, said Ahmed Mubarak, the district police chief.",
      "position Ahmed Mubarak > Police (Pakistan)"
    ),
    // The national carrier is the name right in front of it.
    Passage(
      "An Airbus of Yemenia, the national airline, took off in Yemen.",
      "affiliated-with Airbus > Yemen"
    ),
    // What is a party, and what has a field, is no state's.
    Passage(
      "Maria Albu, until now secretary of state for the treasury, was sworn in in Portugal.",
      "position Maria Albu > United States"
    ),
    Passage(
      "Sushila Adhikari of the Nepali Congress spoke.",
      "affiliated-with Sushila Adhikari > Congress (Nepal)"
    ),
    // Names in quotation marks are no calls, calls from a state no talks.
    Passage(
      "António Costa called Mário Soares \"the man of our freedom\".",
      "met-with António Costa > Mário Soares"
    ),
    Passage("Togo faces calls from Kenya to hold elections.", "met-with Kenya > Togo"),
    // Not every commission has commissioners with a field.
    Passage(
      "Trade Commissioner Ann Lee spoke of steel. The Forestry Commission agreed.",
      "position Ann Lee > Forestry Commission"
    ),
    // A region's minister is none of a country, and nothing happens on a day that it would have.
    Passage(
      """
      Marcelo Tavares, the environment secretary of Rio de Janeiro state, spoke. The United Kingdom agreed.
      """, "position Marcelo Tavares"
    ),
    Passage(
      "The truce of Kenya and the Free Army, which would have run out today, is now extended.",
      "on-date"
    ),
    // "It" is what happened, and nobody who acts.
    Passage(
      "Japan protested. The minister Ali Karim called it an attack on peace.",
      "opposes Ali Karim > Japan"
    ),
  ]
}
