package lexicon

var englishDates = Dates{
	Months:   numbered(1, "january february march april may june july august september october november december"),
	Short:    numbered(1, "jan feb mar apr may jun jul aug sep/sept oct nov dec"),
	Weekdays: numbered(1, "monday tuesday wednesday thursday friday saturday sunday"),
	Numbers: merged(
		numbered(1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
		map[string]int{"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}),
	Times: map[string]int{"hundred": 100, "thousand": 1000},
	Days: merged(
		numbered(1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
		map[string]int{"thirtieth": 30}),
	Suffix:  set("st nd rd th"),
	Link:    set("of the day in year month"),
	And:     set("and &"),
	To:      set("to through until thru till"),
	Plain:   set("may march"),
	In:      set("in since during until by before after early late mid beginning ending starting through throughout year years fiscal"),
	Between: set("between"),
	Shift: phrases(map[string]string{
		"past":       "last|past",
		"next":       "next|coming",
		"this_month": "instant|inst|of this month|of the current month|of the present month",
		"last_month": "ultimo|ult|of last month",
		"this_year":  "of this year|this year|of the current year|of the present year",
		"same_year":  "of that year|of the same year|that year|the same year",
		"last_year":  "of last year|last year",
		"next_year":  "of next year|next year",
	}),
	Cue: phrases(map[string]string{
		"effective": "with effect from|effective|effective as of|effective from|effective on|effective date of|with effect as of|with effect on|takes effect on|took effect on|take effect on|entered into force on|enters into force on|enter into force on|in force since|in force from|effective date :|commencement date|commencement date :|start date|start date :|commencing on|commencing",
		"deadline":  "by|before|no later than|not later than|on or before|until|deadline of|deadline :|due on|due by|due|expires on|expire on|expiring on|deadline",
		"signed":    "signed on|signed this|signed the|executed on|executed as of|executed this|entered into on|entered into as of|entered into this|made on|made as of|made this|made the|made on this|made on this the|made as of this|made as of the|executed on this|made and executed on|made and executed on this|made and executed this|made and executed on this the|made and entered into on|made and entered into as of|made and entered into this|made and entered into the|signed|electronically signed on|signed electronically on|digitally signed on",
		"received":  "received on|received|receipt on|date received",
		"sent":      "sent on|sent|dispatched on|mailed on|posted on|transmitted on",
		"published": "published on|issued on|released on|posted on the website on|published",
		"notice":    "notified on|notice on|notice dated|notice of|gave notice on",
		"written":   "dated|letter of|dated as of|dated the|dated this|date",
	}),
	Label: phrases(map[string]string{
		"written":    "date|dated|date of issue",
		"received":   "received|date received",
		"given":      "given at|given under|done at|signed at|executed at|made at|dated at",
		"issued":     "outgoing|dispatched|despatched|date sent|mailed",
		"electronic": "electronically|digitally",
	}),
	NotDate: set("law act article art page p pp section sec no number tel phone fax ext chapter para paragraph clause item file ref room suite zip usd eur gbp $ £ € resolution exhibit annex schedule version v"),
}
