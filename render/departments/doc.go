// Package departments draws a journey with one lane a department, so that every
// handoff is a line from lane to lane: numbered, and red where nobody has
// declared how the departments work together.
package departments
