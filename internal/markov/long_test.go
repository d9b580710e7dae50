package markov

import "os"

// long tells whether tests may take their time.
func long() bool { return os.Getenv("SEAM_LONG") == "1" }
