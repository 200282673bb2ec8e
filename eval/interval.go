package eval

import "math"

// Wilson is the interval in which the true share lies nineteen times of
// twenty, when right of n that were drawn at random are right: the score
// interval of E. B. Wilson (1927), good for few and for shares near 0 and 1.
func Wilson(right, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	const z = 1.959964
	p, m := float64(right)/float64(n), float64(n)
	mid := p + z*z/(2*m)
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, (mid-half)/(1+z*z/m)), min(1, (mid+half)/(1+z*z/m))
}
