// Package cut draws a part of a journey: it takes the input of a picture and
// gives back one that holds some stages, channels or touchpoints only, or what
// one persona meets. Every view draws it as it draws a whole map.
//
// Figures stay those of the whole journey, and the title says what is shown.
package cut
