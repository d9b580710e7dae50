// Package blueprint draws a journey as a service blueprint: what the customer
// sees and does above the line of visibility, and below it who works for it, how
// work is handed over, and on which systems it rests.
package blueprint
