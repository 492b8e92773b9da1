package dev.keyleaf.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The demo with the recipes of the documentation beside its own endpoints; one application for all tests of them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=2000", "demo.users=100"})
@Import({RecipesTest.Recipes.class, ClientRecipesTest.Refusals.class, ClientRecipesTest.Messages.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RecipeApplication {}
