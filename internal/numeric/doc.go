// Package numeric holds the graph and statistics kernels that gonum lacks, or
// is too slow for beyond ordinary maps. It knows no journey: slices of numbers
// go in and come out, and its callers say what they mean.
//
// On an undirected weighted [Graph] in compressed rows: [Graph.Betweenness],
// [Graph.Modularity], [Graph.Louvain] and [Graph.Communities],
// [Graph.Assortativity], [Graph.Constraint] and [Graph.Cuts]. On flows between
// owners: [ExternalInternal] with its permutation test, [Requirements] and
// [Coverage]. Between two partitions: [Compare]. On ratings: [AlphaNominal],
// [AlphaInterval], [Counts], [WithinGroup]. And [Wilson], [Spearman],
// [Kendall], [Herfindahl], [Quantiles].
//
// Where data are too few for a figure, a function returns 0 with a [Reason]
// other than [Known], never NaN. Every result is a function of the arguments
// alone: work is cut into the same pieces and summed in the same order however
// many cores there are, and what is random takes a seed.
package numeric
