"""Tests of the fit of the weights; every text is made up."""

from rashomon.gazetteer import Gazetteer
from training.place_choice import Sample, fit, likelihood, read_text, samples, told

GAZETTEER = Gazetteer.open()


def test_the_fit_learns_what_the_names_show_and_leaves_the_rest():
    """Evidence that always points to the right candidate gains weight; evidence never seen keeps its own."""
    found = [Sample([{"near.named": 1.0}, {"near.named": 0.0}], [True, False])] * 30
    fitted = fit(found, {"near.named": 0.0, "beside.part": 9.0})
    assert fitted["near.named"] > 1
    assert fitted["beside.part"] == 9.0
    assert likelihood(found, fitted)[0] > likelihood(found, {"near.named": 0.0})[0]


def test_a_name_with_its_state_labels_itself():
    """The state after the comma is the label and is taken out of the text."""
    text = "A fire broke out in Lincoln, Nebraska. The Nebraska crews came from Omaha. Lincoln was dark."
    (found,) = told([text], GAZETTEER)
    assert "Lincoln," in found.text
    assert "Lincoln, Nebraska" not in found.text
    assert "lincoln" in found.gold
    assert any(any(s.right) and not all(s.right) for s in samples(found, GAZETTEER))
    assert read_text(text, GAZETTEER).gold == {}
