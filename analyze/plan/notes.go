package plan

import "github.com/seam-cx/seam/analyze/analysis"

// What there is to know of a fix.
var (
	wholeStage = analysis.Words{
		EN: "it is a pain of a whole stage, which has no visits of its own: say at which touchpoint",
		UK: "це біль цілого етапу, який не має власних відвідин: скажіть, у якій точці контакту",
		RU: "это боль целого этапа, у которого нет своих посещений: скажите, в какой точке контакта",
		PL: "to problem całego etapu, który nie ma własnych wizyt: wskaż punkt styku",
	}
	saysNothing = analysis.Words{
		EN: "the pain says neither what it costs nor what it loses: add `costs` or `loses`",
		UK: "біль не каже, ні чого коштує, ні скільки втрачає: додайте `costs` або `loses`",
		RU: "боль не говорит ни чего стоит, ни сколько теряет: добавьте `costs` или `loses`",
		PL: "problem nie mówi, ile kosztuje ani ile traci: dodaj `costs` lub `loses`",
	}
	costsUnknown = analysis.Words{
		EN: "what a visit takes is not known here, so what goes with the pain is not either: add `active`",
		UK: "скільки забирає відвідування, тут невідомо, тож невідомо й те, що зникне разом із болем: додайте `active`",
		RU: "сколько отнимает посещение, здесь неизвестно, поэтому неизвестно и то, что уйдёт вместе с болью: добавьте `active`",
		PL: "nie wiadomo, ile zajmuje tu wizyta, więc nie wiadomo też, ile zniknie razem z problemem: dodaj `active`",
	}
	costsMore = analysis.Words{
		EN: "it costs more than a visit takes, so no more than that is saved",
		UK: "коштує більше, ніж забирає відвідування, тож заощаджено лише це",
		RU: "стоит больше, чем отнимает посещение, поэтому сбережено только это",
		PL: "kosztuje więcej, niż zajmuje wizyta, więc oszczędza się tylko tyle",
	}
	losesMore = analysis.Words{
		EN: "it loses more than leave here, so no more than those are kept",
		UK: "втрачає більше, ніж звідси йде, тож утримано лише тих",
		RU: "теряет больше, чем отсюда уходит, поэтому удержаны только они",
		PL: "traci więcej, niż stąd odchodzi, więc zostają tylko oni",
	}
	noExits = analysis.Words{
		EN: "nobody leaves here without success, so nobody can be kept",
		UK: "звідси ніхто не йде без успіху, тож утримувати нікого",
		RU: "отсюда никто не уходит без успеха, поэтому удерживать некого",
		PL: "nikt stąd nie odchodzi bez sukcesu, więc nie ma kogo zatrzymać",
	}
	noOthers = analysis.Words{
		EN: "there is no other way on for those who leave here today, so keeping them has no effect",
		UK: "для тих, хто нині йде звідси, немає іншого шляху, тож утримання нічого не дає",
		RU: "для тех, кто сейчас уходит отсюда, нет другого пути, поэтому удержание ничего не даёт",
		PL: "dla tych, którzy dziś stąd odchodzą, nie ma innej drogi, więc zatrzymanie nic nie daje",
	}
	traps = analysis.Words{
		EN: "customers who are kept here would never get out",
		UK: "утримані тут клієнти ніколи не вийшли б",
		RU: "удержанные здесь клиенты никогда бы не вышли",
		PL: "zatrzymani tu klienci nigdy by nie wyszli",
	}
	solvesNothing = analysis.Words{
		EN: "it names no pain that it solves: add `solves`",
		UK: "не названо, який біль це розв’язує: додайте `solves`",
		RU: "не названо, какую боль это решает: добавьте `solves`",
		PL: "nie wskazano problemu, który to rozwiązuje: dodaj `solves`",
	}
	alreadyDone = analysis.Words{
		EN: "it is marked as done, so it stays out of the best set; take the pain out of the map if it is gone",
		UK: "позначено як зроблене, тож до найкращого набору не входить; приберіть біль із мапи, якщо його вже немає",
		RU: "отмечено как сделанное, поэтому в лучший набор не входит; уберите боль из карты, если её больше нет",
		PL: "oznaczono jako zrobione, więc nie wchodzi do najlepszego zestawu; usuń problem z mapy, jeśli już go nie ma",
	}
	lowersSuccess = analysis.Words{
		EN: "it would lower success, so it is not recommended",
		UK: "це знизило б успіх, тому не рекомендовано",
		RU: "это снизило бы успех, поэтому не рекомендуется",
		PL: "obniżyłoby to sukces, więc nie jest zalecane",
	}
	raisesEffort = analysis.Words{
		EN: "more customers would go on, at more effort for each success, so it is not recommended",
		UK: "більше клієнтів ішло б далі, але з більшими зусиллями на кожен успіх, тому не рекомендовано",
		RU: "больше клиентов шло бы дальше, но с большими усилиями на каждый успех, поэтому не рекомендуется",
		PL: "więcej klientów szłoby dalej, ale z większym wysiłkiem na każdy sukces, więc nie jest to zalecane",
	}
	noCost = analysis.Words{
		EN: "the map gives no cost for it",
		UK: "мапа не називає вартості",
		RU: "карта не называет стоимости",
		PL: "mapa nie podaje kosztu",
	}
	costsNothing = analysis.Words{
		EN: "it costs nothing",
		UK: "це нічого не коштує",
		RU: "это ничего не стоит",
		PL: "to nic nie kosztuje",
	}
	firstSuccess = analysis.Words{
		EN: "nobody succeeds today, so there is nothing to compare with",
		UK: "нині ніхто не досягає успіху, тож порівнювати ні з чим",
		RU: "сейчас никто не достигает успеха, поэтому сравнивать не с чем",
		PL: "dziś nikt nie dochodzi do sukcesu, więc nie ma z czym porównać",
	}
	nothingToChoose = analysis.Words{
		EN: "no opportunity with a cost would lower effort per success",
		UK: "жодна можливість із названою вартістю не знизила б зусиль на успіх",
		RU: "ни одна возможность с названной стоимостью не снизила бы усилий на успех",
		PL: "żadna możliwość z podanym kosztem nie obniżyłaby wysiłku na sukces",
	}
	tooDear = analysis.Words{
		EN: "every opportunity that helps costs more than the budget",
		UK: "кожна корисна можливість коштує більше за бюджет",
		RU: "каждая полезная возможность стоит больше бюджета",
		PL: "każda pomocna możliwość kosztuje więcej niż budżet",
	}
)
