/// Passages about whom people work for, where they and bodies come from, and what they hold a post
/// of. They were written for these tests.
enum EmployedPassages: PassageSet {
  static let said: [Passage] = [
    // Lands of firms by owner, seat and rank.
    Passage(
      "Nile Steel, an Austrian-owned smelter near Khartoum, closed on Monday.",
      "affiliated-with Nile Steel > Austria"
    ),
    Passage(
      "The Cyprus-based Helios Leisure Lines paid the wages.",
      "affiliated-with Helios Leisure Lines > Cyprus"
    ),
    Passage(
      "Harrow Foods, registered in Ghana, sells cocoa.", "affiliated-with Harrow Foods > Ghana"
    ),
    Passage(
      "Norland Nickel, Canada's third-largest nickel producer, closed two pits.",
      "affiliated-with Norland Nickel > Canada"
    ),
    Passage(
      """
      The biggest opposition party in Fiji, the Unity and Land Party, removed its \
      leader on Saturday.
      """,
      "affiliated-with Unity and Land Party > Fiji"
    ),
    Passage(
      "It will be built by Kustenwind Energie, a firm from the German city of Rostock.",
      "affiliated-with Kustenwind Energie > Germany"
    ),
    Passage(
      """
      Fishermen in Ghana protested. The ship supplies the state-owned Volta Grid \
      Company with power.
      """,
      "affiliated-with Volta Grid Company > Ghana"
    ),
    Passage(
      "The Norwegian Seamen's Guild met in Norway on Monday.",
      "affiliated-with Norwegian Seamen's Guild > Norway"
    ),
    Passage(
      "Chad dissolved the Federation of Chadian Teachers on Tuesday.",
      "affiliated-with Federation of Chadian Teachers > Chad"
    ),
    Passage(
      "A Danish dairy, Nordlys Mejeri, has given up a joint venture.",
      "affiliated-with Nordlys Mejeri > Denmark"
    ),
    // Nations of people.
    Passage(
      "The Kenyan follows Akouvi Dossou of Benin, who led the body for ten years.",
      "affiliated-with Akouvi Dossou > Benin"
    ),
    Passage(
      "It is commanded for now by a New Zealander, Tawera Hamiora.",
      "affiliated-with Tawera Hamiora > New Zealand"
    ),
    Passage(
      "Pascal Rieder, who is Swiss, criticised the government.",
      "affiliated-with Pascal Rieder > Switzerland"
    ),
    Passage(
      "Litia Bong, who comes from Vanuatu, was let in to speak for five minutes.",
      "affiliated-with Litia Bong > Vanuatu"
    ),
    Passage(
      """
      Wouter Claessens, the Belgian owner of Kivu Logistics, hopes that the airport \
      will reopen.
      """,
      "affiliated-with Wouter Claessens > Belgium"
    ),
    Passage(
      """
      The three are Ana Ruiz from Chile, Vjollca Berishaj from Kosovo and the \
      diplomat Ernesto Tolosa.
      """,
      "affiliated-with Vjollca Berishaj > Kosovo"
    ),
    // Parties and employers.
    Passage(
      """
      Ghali Ag Bahedi, who split from the Democratic Front of the Tenere in 1994, was \
      not in the hall.
      """,
      "affiliated-with Ghali Ag Bahedi > Democratic Front of the Tenere"
    ),
    Passage(
      """
      Paul Baker joined the Green League in 2001. He left the party in 2003 and \
      joined the Red Front.
      """,
      "affiliated-with Paul Baker > Red Front"
    ),
    Passage(
      "The law was backed by Rosa Lima, a member of the Labour Party's executive committee.",
      "affiliated-with Rosa Lima > Labour Party"
    ),
    Passage(
      "Kofi Mensah, who used to be a Green Justice Party member, resigned.",
      "affiliated-with Kofi Mensah > Green Justice Party"
    ),
    Passage(
      """
      Sekou Fofana signed for the Liberation Movement, Tiah Nyanfore for the Nimba Front and \
      Justice Minister Josephine Kpadeh for Liberia.
      """, "affiliated-with Tiah Nyanfore > Nimba Front"
    ),
    Passage(
      """
      Jean-Luc Perrault, a surgeon working for the Nile Relief Committee, operated at \
      the weekend.
      """,
      "affiliated-with Jean-Luc Perrault > Nile Relief Committee"
    ),
    Passage(
      """
      The mission relied on a report by African Rights Watchers, whose researcher Immaculee Uwera \
      spent four months there.
      """, "affiliated-with Immaculee Uwera > African Rights Watchers"
    ),
    Passage(
      "Besim Rrahmanaj, a councillor of the Alternative for Dukagjin, was shot.",
      "affiliated-with Besim Rrahmanaj > Alternative for Dukagjin"
    ),
    Passage(
      """
      Lerato Phiri, who broke away from the People's Progress Party last year, seeks \
      to unseat it.
      """,
      "affiliated-with Lerato Phiri > People's Progress Party"
    ),
    // Posts.
    Passage(
      "Edith Rasoa of Madagascar, an observer for the Indian Ocean Commission, called this wise.",
      "position Edith Rasoa > Indian Ocean Commission"
    ),
    Passage(
      "Halima Kisanga, a director in the Tanzanian agriculture ministry, travelled to Hamburg.",
      "position Halima Kisanga > Ministry of Agriculture (Tanzania)"
    ),
    Passage(
      "Hubertus Marxer, a partner in Rheintal Privatbank, said he would obey the court.",
      "position Hubertus Marxer > Rheintal Privatbank"
    ),
    Passage(
      "Katrin Wiebusch, who heads purchasing at Germany's Trendhaus Nord, telephoned both sides.",
      "position Katrin Wiebusch > Trendhaus Nord"
    ),
    Passage(
      "Mitsuko Aizawa, who represents the Japan International Cooperation Agency here, signed.",
      "position Mitsuko Aizawa > Japan International Cooperation Agency"
    ),
    Passage(
      """
      His host was Walter Echenique, who owns Rio Negro and is treasurer of the Meat \
      Industry Chamber.
      """,
      "position Walter Echenique > Meat Industry Chamber"
    ),
    Passage(
      """
      Cameroon released Etienne Mbarga and Julius Ngwa, founders of the banned Liberal Front of \
      Cameroon.
      """, "position Etienne Mbarga > Liberal Front of Cameroon"
    ),
    Passage(
      "Bishop Jean Paul of the Diocese of Goma was freed on Monday.",
      "position Jean Paul > Diocese of Goma"
    ),
    Passage(
      "The Kenyan census chief, Joyce Were, resigned on Monday.", "position Joyce Were > Kenya"
    ),
  ]

  static let unsaid: [Passage] = [
    // Backers, partners and what only happens in a country.
    Passage("The Iran-backed Nujaba Movement denied it.", "affiliated-with"),
    Passage("Oslo Line, Norway's partner, sank on Monday.", "affiliated-with"),
    Passage("After the storm in Fiji, the Unity Congress protested.", "affiliated-with"),
    // Parties and rebels are not the state's.
    Passage(
      "The Belize Progressive Union protested in Belize.",
      "affiliated-with Belize Progressive Union > Belize"
    ),
    Passage(
      "The Self-Defense Forces of Colombia met in Colombia on Monday.",
      "affiliated-with Self-Defense Forces of Colombia > Colombia"
    ),
    Passage(
      "The Community of Portuguese Language Countries sent two observers to Portugal.",
      "affiliated-with Community of Portuguese Language Countries > Portugal"
    ),
    // What was done to somebody, and what somebody knows about.
    Passage("Police expelled Ana Ruiz from Chile on Monday.", "affiliated-with"),
    Passage("Ana Ruiz, who came from Chile on Monday, met the minister.", "affiliated-with"),
    Passage("Paul Roba, an expert on the Nimba Front, spoke.", "affiliated-with"),
    Passage(
      "Koesoema Lijn carried bauxite for its Dutch partner, Willem Tiggelaar, until 1988.",
      "position Willem Tiggelaar > Koesoema Lijn"
    ),
  ]
}
