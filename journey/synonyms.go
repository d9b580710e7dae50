package journey

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seam-cx/seam/diag"
	"github.com/seam-cx/seam/internal/yaml"
)

// keySynonyms are words that other tools, and people, use for our keys. The
// first key of a list that the element has is the one that is meant.
var keySynonyms = map[string][]string{
	"phases": {"stages"}, "phase": {"stages", "touchpoints"}, "stage": {"stages"}, "journey": {"stages"}, "journey_stages": {"stages"},
	"steps": {"touchpoints", "stages"}, "step": {"touchpoints", "steps"}, "touch_points": {"touchpoints"}, "touchpoint": {"touchpoints"}, "moments": {"touchpoints"}, "interactions": {"touchpoints"}, "activities": {"touchpoints", "does"},
	"actions": {"does", "touchpoints"}, "action": {"does", "action"}, "activity": {"does"}, "doing": {"does"}, "do": {"does"}, "user_actions": {"does"}, "customer_actions": {"does"}, "task": {"does"}, "tasks": {"does"},
	"thoughts": {"thinks"}, "thought": {"thinks"}, "thinking": {"thinks"}, "think": {"thinks"},
	"feelings": {"feels", "feeling"}, "feeling": {"feels"}, "feel": {"feels"},
	"emotions": {"emotion"}, "mood": {"emotion"}, "sentiment": {"emotion"}, "satisfaction": {"emotion"}, "experience": {"emotion"},
	"painpoints": {"pains"}, "pain_points": {"pains"}, "painpoint": {"pains"}, "pain_point": {"pains"}, "pain": {"pains"}, "problems": {"pains"}, "frustrations": {"pains"}, "frustration": {"pains"}, "issues": {"pains"}, "frictions": {"pains"}, "barriers": {"pains"},
	"ideas": {"opportunities"}, "idea": {"opportunities", "text"}, "opportunity": {"opportunities"}, "solutions": {"opportunities"}, "improvements": {"opportunities"}, "solution": {"opportunities", "solves"}, "fixes": {"solves"}, "solve": {"solves"}, "pain_solved": {"solves"},
	"department": {"owner", "departments"}, "team": {"owner"}, "responsible": {"owner"}, "accountable": {"owner"}, "owned_by": {"owner"}, "owners": {"owner"}, "owner_department": {"owner"}, "teams": {"departments", "supported_by"}, "supports": {"supported_by"}, "support": {"supported_by"}, "supporting": {"supported_by"}, "helpers": {"supported_by"}, "percieved_owner": {"perceived_owner"},
	"description": {"about", "text"}, "desc": {"about"}, "note": {"about"}, "notes": {"about"}, "comment": {"about"}, "comments": {"about"}, "summary": {"about"}, "details": {"about"},
	"label": {"name", "title", "text"}, "title": {"name", "text"}, "name": {"title", "text", "does"}, "text": {"name", "does"}, "key": {"id"}, "slug": {"id"}, "code": {"id"},
	"version": {"seam"}, "format": {"seam"}, "format_version": {"seam"}, "lang": {"locale"}, "language": {"locale"}, "status": {"state"}, "type": {"kind", "state"}, "updated": {"reviewed"}, "last_reviewed": {"reviewed"}, "review": {"review_every"}, "review_cycle": {"review_every"}, "cadence": {"meets", "review_every"}, "rhythm": {"meets", "review_every"},
	"include": {"uses"}, "includes": {"uses"}, "import": {"uses"}, "imports": {"uses"}, "use": {"uses"}, "extends": {"uses"}, "parent": {"part_of"}, "partof": {"part_of"},
	"actors": {"personas"}, "customers": {"personas"}, "users": {"personas"}, "persona": {"personas"}, "segment": {"segments", "personas"}, "needs": {"need", "goal"}, "goals": {"goal"}, "expectation": {"expects"}, "expectations": {"expects"}, "objective": {"goal"},
	"media": {"channels"}, "medium": {"channel"}, "via": {"channel"}, "where": {"channel"},
	"kpis": {"metrics", "measures"}, "kpi": {"metric", "metrics", "measures"}, "metric": {"metrics", "measures"}, "metrics": {"measures"}, "measure": {"measures"}, "measurements": {"measures"}, "measurement": {"measures"}, "score": {"value", "emotion"}, "scores": {"answers", "measures"}, "responses": {"n", "answers"}, "sample": {"n"}, "count": {"n"}, "goal_value": {"target"}, "when": {"date"}, "dates": {"date", "reviewed"}, "date": {"reviewed"}, "reason": {"why"}, "direction": {"better"},
	"endings": {"outcomes"}, "ends": {"outcomes"}, "exits": {"outcomes"}, "results": {"outcomes"}, "outcome": {"outcomes"}, "successful": {"success"}, "is_success": {"success"},
	"duration": {"active"}, "time": {"active"}, "effort": {"active"}, "minutes": {"active"}, "waiting": {"wait"}, "wait_time": {"wait"}, "waiting_time": {"wait"}, "queue": {"wait"}, "time_spent": {"active"}, "active_time": {"active"}, "says": {"quote", "thinks"}, "sees": {"evidence"}, "hears": {"evidence"}, "expectation_gap": {"pains"}, "touch_point": {"touchpoints"}, "stages_list": {"stages"}, "channel_list": {"channels"}, "stakeholders": {"departments"}, "owner_team": {"owner"}, "kpi_target": {"target"}, "feeling_score": {"emotion"}, "emotion_score": {"emotion"}, "emotional_state": {"feels"}, "waits": {"wait"}, "lead_time": {"delay"}, "clicks": {"steps"}, "logins": {"auth"}, "login": {"auth"}, "authentication": {"auth"}, "authentications": {"auth"},
	"asked": {"asks"}, "ask": {"asks"}, "inputs": {"asks"}, "input": {"asks"}, "questions": {"asks"}, "fact": {"facts"}, "statements": {"facts"}, "glossary": {"terms"}, "vocabulary": {"terms"}, "avoids": {"avoid"}, "synonyms": {"avoid"},
	"front_stage": {"frontstage"}, "onstage": {"frontstage"}, "back_stage": {"backstage"}, "processes": {"backstage"}, "support_processes": {"backstage"}, "systems": {"system"}, "tool": {"system"}, "artifacts": {"evidence"}, "artefacts": {"evidence"}, "physical_evidence": {"evidence"}, "quotes": {"quote"}, "verbatim": {"quote"}, "author": {"by"}, "said_by": {"by"}, "who": {"by", "owner"},
	"mot": {"moment_of_truth"}, "moment_of_thruth": {"moment_of_truth"}, "moments_of_truth": {"moment_of_truth"}, "importance": {"engagement", "severity"}, "priority": {"severity"}, "impact": {"severity"}, "cost_time": {"costs"}, "loss": {"loses"}, "because": {"cause"}, "caused_by": {"cause"}, "causes": {"cause"}, "price": {"cost"}, "costs": {"cost"}, "cost": {"costs"},
	"to": {"next"}, "then": {"next"}, "goto": {"next"}, "go_to": {"next"}, "leads_to": {"next"}, "transitions": {"next"}, "paths": {"next"}, "nexts": {"next"}, "entry": {"start"}, "starts": {"start"}, "from": {"start"}, "probability": {"share"}, "percent": {"share"}, "percentage": {"share"}, "weight": {"share"}, "weights": {"effort"}, "carry": {"carries"}, "passes": {"carries"}, "forecast": {"planned"}, "plan": {"planned"},
	"collaborations": {"collaboration"}, "board": {"committee"}, "feedbacks": {"feedback"}, "voice_of_customer": {"feedback"}, "listens": {"listens_to"}, "listen_to": {"listens_to"}, "reach": {"reaches"}, "deadline": {"within"}, "closed_loop": {"closes_loop"}, "closes_the_loop": {"closes_loop"}, "member": {"members"}, "departments": {"members", "between"}, "meeting": {"meets"}, "every": {"meets", "review_every"}, "data": {"exchanges", "asks"}, "lane": {"lanes"}, "tag": {"tags"}, "labels": {"tags"}, "link": {"links"}, "url": {"links"}, "urls": {"links"}, "picture": {"image"}, "photo": {"image"}, "icon": {"image"}, "renamed_from": {"was"}, "formerly": {"was"}, "old_id": {"was"}, "range": {"scale"}, "standpoint": {"line"},
}

// unknownKey reports a key that an element does not have and returns the key
// that is meant, where that is clear.
func (d *decoder) unknownKey(key yaml.Node, element string, known []string) string {
	word := key.Text()
	meant := meantKey(word, known)
	d.error(CodeUnknownKey, key.Range(), hasNoKey(element)+" "+quote(word), unknownKeyHelp(key, meant))
	return meant
}

// meantKey is the key among known that word seems to mean, or "".
func meantKey(word string, known []string) string {
	meant := likeWord(word, known)
	if meant == "state" && keyWord(word) == "stage" && slices.Contains(known, "stages") {
		meant = "stages" // of two words as near, the one that has its parts below it
	}
	for _, synonyms := range []map[string][]string{keySynonyms, foreignKeys} {
		for _, s := range synonyms[keyWord(foldLatin(word))] {
			if meant == "" && slices.Contains(known, s) {
				meant = s
			}
		}
	}
	return meant
}

func unknownKeyHelp(key yaml.Node, meant string) string {
	word := key.Text()
	switch home := homeOf(word); {
	case meant != "" && mixesScripts(word):
		return "did you mean " + meant + "? Some of the letters are Cyrillic ones that look alike"
	case meant != "":
		return "did you mean " + meant + "?"
	case home != "":
		return word + " is a key of " + article(home) + ": move it there, with the right indentation; a key of your own begins with x-"
	case strings.ContainsFunc(word, unicode.IsSpace):
		return "put text with commas or colons in quotes, or write one key a line; a key of your own begins with x-"
	}
	return "take it out, or begin a key of your own with x-"
}

// homeOf names an element that has the key word, or is "".
func homeOf(word string) string {
	for _, h := range homes() {
		if _, ok := h.keys[word]; ok {
			return h.element
		}
	}
	return ""
}

// home is an element with its keys.
type home struct {
	element string
	keys    map[string]int
}

// homes are the elements of the format.
func homes() []home {
	return []home{
		{"touchpoint", touchpointTable.index}, {"map", mapTable.index}, {"stage", stageTable.index},
		{"stage item", workTable.index}, {"pain", painTable.index}, {"opportunity", opportunityTable.index},
		{"measure", measureTable.index}, {"way on", targetTable.index}, {"channel of a touchpoint", channelUseTable.index},
		{"metric", metricTable.index}, {"persona", personaTable.index}, {"department", departmentTable.index},
		{"channel", channelTable.index}, {"strategy", strategyTable.index}, {"fact", factTable.index}, {"term", termTable.index}, {"outcome", outcomeTable.index},
		{"governance", governanceTable.index}, {"collaboration", collaborationTable.index}, {"feedback", feedbackTable.index},
		{"committee", committeeTable.index}, {"effort", effortTable.index},
	}
}

// isAnyKey tells whether word is a key of any element.
func isAnyKey(word string) bool { return homeOf(word) != "" }

// isListKey tells whether the value of the key word is a list of elements.
func isListKey(word string) bool {
	switch word {
	case "stages", "touchpoints", "pains", "opportunities", "frontstage", "backstage", "measures", "collaboration", "feedback":
		return true
	}
	return false
}

// keyWord is a key as synonyms are listed: in lower case with underscores.
func keyWord(word string) string {
	return strings.Map(func(c rune) rune {
		if c == '-' || c == ' ' {
			return '_'
		}
		return unicode.ToLower(c)
	}, strings.TrimSpace(word))
}

// likeWord is the word among words that text seems to mean, or "".
func likeWord(text string, words []string) string {
	folded := keyWord(foldLatin(text))
	for _, w := range words {
		if w == folded || strings.ReplaceAll(w, "_", "") == strings.ReplaceAll(folded, "_", "") {
			return w
		}
	}
	for _, s := range wordSynonyms[folded] {
		if slices.Contains(words, s) {
			return s
		}
	}
	return diag.DidYouMean(folded, words)
}

// wordSynonyms are other ways of saying the words that some keys take.
var wordSynonyms = map[string][]string{
	"as_is": {"current"}, "asis": {"current"}, "now": {"current"}, "today": {"current"}, "present": {"current"}, "existing": {"current"},
	"to_be": {"target"}, "tobe": {"target"}, "future": {"target"}, "planned": {"target"}, "ideal": {"target"},
	"assumption": {"assumed"}, "hypothesis": {"assumed"}, "guess": {"assumed"}, "research": {"researched"}, "validated": {"researched"}, "partly": {"partial"}, "mixed": {"partial"},
	"front": {"frontline"}, "front_office": {"frontline"}, "back": {"backoffice"}, "external": {"partner"}, "supplier": {"partner"},
	"website": {"web"}, "site": {"web"}, "online": {"web"}, "mobile": {"app"}, "application": {"app"}, "call": {"phone"}, "telephone": {"phone"}, "e_mail": {"email"}, "mail": {"email", "post"}, "messenger": {"chat"}, "bot": {"chat"}, "shop": {"store"}, "branch": {"store"}, "office": {"store"}, "letter": {"post"}, "visit": {"field"}, "text": {"sms"},
	"price": {"money"}, "amount": {"money"}, "currency": {"money"}, "string": {"text"}, "integer": {"number"}, "int": {"number"}, "float": {"number"}, "percent": {"share", "number"}, "percentage": {"share", "number"}, "rate": {"share"}, "ratio": {"share"}, "day": {"date"}, "minutes": {"duration", "time"}, "duration": {"time"}, "time": {"duration"},
	"higher": {"high"}, "up": {"high"}, "more": {"high"}, "max": {"high"}, "lower": {"low"}, "down": {"low"}, "less": {"low"}, "min": {"low"},
	"todo": {"planned"}, "open": {"idea"}, "new": {"idea"}, "in_progress": {"doing"}, "wip": {"doing"}, "started": {"doing"}, "completed": {"done"}, "finished": {"done"}, "closed": {"done"},
	"person": {"people"}, "meeting": {"people"}, "tool": {"technology"}, "system": {"technology"}, "it": {"technology"}, "tech": {"technology"},
}
