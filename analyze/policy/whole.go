package policy

import (
	"github.com/seam-cx/seam/analyze"
	"github.com/seam-cx/seam/analyze/analysis"
	"github.com/seam-cx/seam/analyze/baseline"
	"github.com/seam-cx/seam/analyze/compare"
	"github.com/seam-cx/seam/analyze/custom"
	"github.com/seam-cx/seam/diag"
)

// Whole are the rules about whole runs, which no map alone can break: figures that
// fell back, too many findings, entries of a baseline, custom rules that select
// nothing. They can be set as all others.
func Whole() []*analyze.Rule {
	list := append([]*analyze.Rule{custom.SelectsNothing}, compare.Rules()...)
	return append(append(list, errorIf), baseline.Rules()...)
}

// counted tells whether error_if can count what a rule finds: what is only known
// at the end of a run is not.
func counted(r *analyze.Rule) bool {
	if !r.Whole {
		return true
	}
	for _, x := range compare.Rules() {
		if x == r {
			return true
		}
	}
	return false
}

var errorIf = &analyze.Rule{
	ID: "error-if", Family: "check", Severity: diag.SeverityError, Whole: true,
	Source: "seam's own: a limit makes room for what cannot be mended at once, and no more",
	Title: analysis.Words{
		EN: "There are more findings than a limit allows", UK: "Зауважень більше, ніж дозволяє межа",
		RU: "Замечаний больше, чем позволяет предел", PL: "Spostrzeżeń jest więcej, niż pozwala limit",
	},
	Reason: analysis.Words{
		EN: "Single findings of a kind may be acceptable where many are not. `error_if` in .seam.yaml, for one rule or for all, says from how many on they fail a check; comments and baseline are taken off before.",
		UK: "Поодинокі зауваження можуть бути прийнятні, а багато їх — ні. `error_if` у .seam.yaml, для одного правила чи для всіх, каже, з якої кількості перевірка не проходить; коментарі й базовий список віднято заздалегідь.",
		RU: "Отдельные замечания могут быть приемлемы, а много их — нет. `error_if` в .seam.yaml, для одного правила или для всех, говорит, с какого числа проверка не проходит; комментарии и базовый список вычтены заранее.",
		PL: "Pojedyncze spostrzeżenia mogą być do przyjęcia, a wiele już nie. `error_if` w .seam.yaml, dla jednej reguły albo dla wszystkich, mówi, od ilu kontrola nie przechodzi; komentarze i listę bazową odjęto wcześniej.",
	},
	Texts: []analysis.Text{
		{Message: analysis.Words{
			EN: "{rule} finds {n:plural|thing|things}, and {limit:quote} is too many",
			UK: "{rule} знаходить {n:plural|зауваження|зауваження|зауважень}, а {limit:quote} — це забагато",
			RU: "{rule} находит {n:plural|замечание|замечания|замечаний}, а {limit:quote} — слишком много",
			PL: "{rule} znajduje {n:plural|rzecz|rzeczy|rzeczy}, a {limit:quote} to za dużo",
		}, Help: fewer},
		{Case: "all", Message: analysis.Words{
			EN: "{n:plural|finding|findings} in all, and {limit:quote} is too many",
			UK: "усього є {n:plural|зауваження|зауваження|зауважень}, а {limit:quote} — це забагато",
			RU: "всего есть {n:plural|замечание|замечания|замечаний}, а {limit:quote} — слишком много",
			PL: "w sumie jest {n:plural|spostrzeżenie|spostrzeżenia|spostrzeżeń}, a {limit:quote} to za dużo",
		}, Help: fewer},
	},
}

var fewer = analysis.Words{
	EN: "mend some of them, or allow more here", UK: "виправте деякі з них або дозвольте більше тут",
	RU: "исправьте некоторые из них или разрешите здесь больше", PL: "popraw niektóre z nich albo pozwól tu na więcej",
}
