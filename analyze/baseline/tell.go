package baseline

import (
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/diag"
)

// Rules of findings about the entries of a baseline.
const (
	RuleExpired = "baseline-expired"
	RuleUnused  = "baseline-unused"
)

// Tell is what is to be said about the entries once all maps have been seen: those
// beyond their day or near it, and those that nothing needs any more.
func (u *Use) Tell(lang string) ([]diag.Finding, error) {
	var list []diag.Finding
	for i, e := range u.Entries {
		if !u.seen[[2]string{e.Journey, e.State}] {
			continue
		}
		f := diag.Finding{Rule: RuleExpired, Subject: e.Journey + "/" + e.State + " " + e.Rule + " " + e.Subject, Range: e.Range, Params: diag.Params{
			{Name: "rule", Value: e.Rule, ID: true}, {Name: "subject", Value: e.Subject, ID: true}, {Name: "journey", Value: e.Journey, ID: true},
		}}
		if !e.Until.IsZero() {
			f.Params = append(f.Params, diag.Param{Name: "until", Value: e.Until.String()})
		}
		var message, help analysis.Words
		switch {
		case !u.used[i]:
			f.Rule, f.Severity, message, help = RuleUnused, diag.SeverityInfo, unused, unusedHelp
		case u.closed[i]:
			f.Severity, message, help = diag.SeverityError, expired, expiredHelp
		case !e.Until.IsZero() && !u.now.IsZero() && e.Until.Time().Sub(u.now) <= notice:
			f.Severity, message, help = diag.SeverityInfo, soon, expiredHelp
		default:
			continue
		}
		var err error
		if f.Message, err = message.Fill(lang, f.Params); err != nil {
			return nil, err
		}
		f.Help = help.In(lang)
		f.Fingerprint = f.ComputeFingerprint()
		list = append(list, f)
	}
	return list, nil
}

var (
	expired = analysis.Words{
		EN: "{rule} at {subject:quote} was accepted until {until:date}", UK: "{rule} у {subject:quote} було прийнято до {until:date}",
		RU: "{rule} в {subject:quote} было принято до {until:date}", PL: "{rule} w {subject:quote} przyjęto do {until:date}",
	}
	soon = analysis.Words{
		EN: "{rule} at {subject:quote} is accepted only until {until:date}", UK: "{rule} у {subject:quote} прийнято лише до {until:date}",
		RU: "{rule} в {subject:quote} принято только до {until:date}", PL: "{rule} w {subject:quote} przyjęto tylko do {until:date}",
	}
	expiredHelp = analysis.Words{
		EN: "mend what it is about, or agree on a new day here", UK: "виправте те, чого це стосується, або домовтеся тут про новий день",
		RU: "исправьте то, чего это касается, или договоритесь здесь о новом дне", PL: "popraw to, czego dotyczy, albo uzgodnij tu nowy dzień",
	}
	unused = analysis.Words{
		EN: "{rule} at {subject:quote} is accepted here and no longer found", UK: "{rule} у {subject:quote} тут прийнято, але більше не знаходиться",
		RU: "{rule} в {subject:quote} здесь принято, но больше не находится", PL: "{rule} w {subject:quote} jest tu przyjęte, ale już nie występuje",
	}
	unusedHelp = analysis.Words{
		EN: "`seam baseline prune` takes it out", UK: "`seam baseline prune` прибере це",
		RU: "`seam baseline prune` уберёт это", PL: "`seam baseline prune` to usunie",
	}
)
