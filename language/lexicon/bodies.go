package lexicon

// Bodies whose names say nothing of their kind, and which everybody calls by them alone:
// public ones, unions, and those that work in many countries. An acronym among them counts
// only in capitals.

var englishKnown = map[Cue][]string{
	KnownBody: {
		"Acas", "Ofsted", "Ofcom", "Ofgem", "Ofwat", "Ofqual", "Estyn", "Cadw", "Cefas", "Defra", "Unison", "Usdaw", "Aslef", "Prospect Union", "Oxfam", "Greenpeace", "Unicef", "Unesco", "Mencap", "Nacro", "Barnardo's",
		"Historic England", "Natural England", "Network Rail", "Sport England", "Arts Council England", "Skills England", "Homes England", "National Highways", "English Heritage", "Historic Scotland", "Visit Britain", "Royal Mail", "British Rail", "British Gas", "British Telecom", "National Grid", "Transport for London", "Transport for Wales", "Transport Scotland", "Jobcentre Plus", "Companies House", "Citizens Advice", "Age UK", "Cancer Research UK", "Universities UK", "Police Scotland", "Natural Resources Wales", "Ordnance Survey", "Welsh Government", "Scottish Government", "UK Government", "US Government", "Irish Government", "Welsh Assembly", "Shelter Scotland", "Inland Fisheries Ireland", "Irish Water", "An Garda Síochána", "Garda Síochána", "Fáilte Ireland", "Coillte", "Teagasc", "Bord na Móna", "Parks Canada", "VIA Rail", "Canadian Pacific", "Canadian National", "Caltrans", "Southern Pacific", "Union Pacific", "Sierra Club", "Red Cross", "St John Ambulance", "NHS England", "NHS Scotland", "House of Commons", "House of Lords", "Deloitte", "PricewaterhouseCoopers", "Surfers Against Sewage", "Salvation Army", "Mothers' Union", "Women's Institute", "Rotary Club", "Lions Club", "Christian Aid", "Save the Children", "Friends of the Earth", "Doctors Without Borders", "Médecins Sans Frontières", "Amnesty International", "Human Rights Watch", "Transparency International", "Habitat for Humanity", "Planned Parenthood", "Trout Unlimited", "Ducks Unlimited", "Amtrak", "AmeriCorps", "Interpol", "Europol", "Frontex",
		"NASUWT", "COSLA", "DFID", "GMB", "RMT", "TSSA", "BMA", "RCN", "CBI", "TUC", "DWP", "HMRC", "DVLA", "RSPB", "RSPCA", "NSPCC", "RNLI", "BBC", "UNDP", "UNEP", "UNHCR", "UNICEF", "UNESCO", "UNODC", "UNFPA", "UNCTAD", "UNRWA", "UNIDO", "WMO", "ICAO", "IAEA", "OECD", "OSCE", "NATO", "NASA", "NOAA", "FEMA", "USDA", "USAID", "ACLU", "NAACP", "AARP", "YMCA", "YWCA", "AFL-CIO",
	},
}

var spanishKnown = map[Cue][]string{
	KnownBody: {
		"Cáritas", "Cruz Roja", "Guardia Civil", "Guardia Nacional", "Policía Nacional", "Policía Local", "Ecologistas en Acción", "Carabineros", "Carabineros de Chile", "Bomberos de Chile", "Hogar de Cristo", "Pastoral Social", "Renfe", "Adif", "Aena", "Asaja", "Unicef", "Unesco", "Oxfam", "Greenpeace", "Amnistía Internacional", "Médicos Sin Fronteras", "Interpol", "Ibercaja", "Caixabank", "Mibanco", "Agrobanco", "Findeter", "Sernapesca", "Sierra Exportadora", "Mercosur", "Unasur", "Codelco", "Corfo", "Conaf", "Indap", "Sernac", "Servel", "Pemex", "Conagua", "Conafor", "Conacyt", "Semarnat", "Profepa", "Infonavit", "Liconsa", "Diconsa", "Ecopetrol", "Sunat", "Indecopi", "Sunarp", "EsSalud", "Reniec", "Osinergmin", "Anses", "Conicet", "Indec", "Senasa",
		"ONU", "SENCE", "SGS", "COAG", "UPA", "UGT", "CCOO", "CSIF", "CSIC", "SEPE", "AEAT", "RTVE", "IMSS", "ISSSTE", "INEGI", "CNDH", "CFE", "UNAM", "CONAF", "INDAP", "CORFO", "JUNJI", "FONASA", "DIAN", "ICBF", "SENA", "INVIMA", "IGAC", "DANE", "SUNAT", "SUNARP", "RENIEC", "ONPE", "OEFA", "SERNANP", "AFIP", "ANSES", "PAMI", "INTA", "CONICET", "INDEC", "YPF", "UOCRA", "CEPAL", "PNUD", "PNUMA", "ACNUR", "OIT", "OEA", "OCDE", "OTAN",
	},
}
